import type { Result, TaggedError } from '../../domain/result/Result.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { EvidenceItem, EvidenceState } from '../../domain/visitor/EvidenceItem.ts';
import type { Person } from '../../domain/visitor/Person.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { PaperFilesPort } from '../papers/PaperFilesPort.ts';

/** Something read from the device, or why it cannot be. */
export type Reading<T> = Loadable<T, TaggedError>;

/** What a list of papers needs so that the reader's ticks and notes are kept. The app's services fit it as they are. */
export interface ChecklistServices {
  readonly visitor: {
    readonly persons: Source<Reading<readonly Person[]>>;
    observe(person: PersonRef): Source<Reading<ReadonlyMap<string, EvidenceItem>>>;
    setState(person: PersonRef, evidenceTypeId: string, state: EvidenceState): Promise<Result<unknown, TaggedError>>;
    setNote(person: PersonRef, evidenceTypeId: string, note: string): Promise<Result<unknown, TaggedError>>;
    addPerson(person: Pick<Person, 'kind' | 'label'>): Promise<Result<Person, TaggedError>>;
    renamePerson(id: string, label: string): Promise<Result<Person, TaggedError>>;
    removePerson(id: string): Promise<Result<unknown, TaggedError>>;
  };
  /** Photographs and PDFs of papers; where there are none to be kept, nothing is offered. */
  readonly papers?: PaperFilesPort;
  /** Opens what a passphrase keeps shut; where there is none, only the reason is told. */
  readonly vault?: { unlock(passphrase: string): Promise<Result<void, TaggedError>> };
  /** Tells every window that there is input which is not kept yet. */
  readonly unsaved: { hold(key: string): void; release(key: string): void };
}
