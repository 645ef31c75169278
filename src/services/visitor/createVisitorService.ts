import type { Clock } from '../../browser/clock/Clock.ts';
import type { Random } from '../../browser/random/Random.ts';
import { randomId } from '../../browser/random/randomId.ts';
import type { EditionNumber } from '../../domain/content/PublishedEdition.ts';
import type { Instant } from '../../domain/dates/Instant.ts';
import { instantOf } from '../../domain/dates/instantOf.ts';
import { ok, type Result } from '../../domain/result/Result.ts';
import { deriveSource } from '../../domain/source/deriveSource.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { EvidenceItem, EvidenceState } from '../../domain/visitor/EvidenceItem.ts';
import { type EvidenceProgress, evidenceProgress } from '../../domain/visitor/evidenceProgress.ts';
import type { Person, PersonId, PersonKind } from '../../domain/visitor/Person.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import { type StorageEstimate, storageEstimate } from '../../storage/storageEstimate.ts';
import type { StorageUse } from '../../storage/storageUse.ts';
import type { EvidenceChange } from '../../storage/visitor/EvidenceItemRepository.ts';
import type { VisitorRows, VisitorSnapshot } from '../../storage/visitor/VisitorStore.ts';
import type { VisitorSnapshots } from './createVisitorSnapshots.ts';

/** A value read from the device, or why it cannot be. */
export type Stored<T> = Loadable<T, StorageError>;

export interface VisitorServiceParts {
  readonly clock: Clock;
  readonly random: Random;
  /** What the reader has kept; shared with the other services that keep something. */
  readonly snapshots: VisitorSnapshots;
  /** The edition the reader is reading, noted with every change; null while none is known. */
  readonly currentEdition: () => EditionNumber | null;
}

/** Everything kept about the reader, as plain data for the page "what is stored about me". */
export interface VisitorExport {
  readonly format: 'onetrip-visitor';
  readonly formatVersion: 1;
  readonly exportedAt: Instant;
  /** Every row exactly as stored, by kind; also those that cannot be read. */
  readonly rows: VisitorRows;
}

/**
 * What the reader keeps on this device: persons and their papers. Nothing is created by looking. Every change is
 * one action; its promise resolves when it is on disk and the sources show it. A change made elsewhere
 * since the sources were read is refused with `storage/changed-elsewhere`, and the sources then show that one.
 */
export interface VisitorService {
  readonly persons: Source<Stored<readonly Person[]>>;
  /** True once the browser itself has thrown away what was kept. */
  readonly dataLost: Source<boolean>;
  addPerson(person: { readonly kind: PersonKind; readonly label: string }): Promise<Result<Person, StorageError>>;
  renamePerson(id: PersonId, label: string): Promise<Result<Person, StorageError>>;
  /** Removes the person together with its papers. */
  removePerson(id: PersonId): Promise<Result<void, StorageError>>;
  /** The person's papers by kind of paper. A new source at each call; keep it while the page lives. */
  observe(person: PersonRef): Source<Stored<ReadonlyMap<string, EvidenceItem>>>;
  setState(
    person: PersonRef,
    evidenceTypeId: string,
    state: EvidenceState,
  ): Promise<Result<EvidenceItem, StorageError>>;
  setNote(person: PersonRef, evidenceTypeId: string, note: string): Promise<Result<EvidenceItem, StorageError>>;
  /** The days printed on the paper, both at once; null where none is known. */
  setDates(
    person: PersonRef,
    evidenceTypeId: string,
    dates: Pick<EvidenceItem, 'issuedOn' | 'expiresOn'>,
  ): Promise<Result<EvidenceItem, StorageError>>;
  /** How far the person is with these papers. A new source at each call; keep it while the page lives. */
  progress(person: PersonRef, evidenceTypeIds: readonly string[]): Source<Stored<EvidenceProgress>>;
  /** Erases everything the reader has kept, in one go, and looks whether it is gone. */
  erase(): Promise<Result<void, StorageError>>;
  exportEverything(): Promise<Result<VisitorExport, StorageError>>;
  /** Bytes by kind of row; empty while nothing is kept. */
  storageUse(): Promise<Result<StorageUse, StorageError>>;
  /** What the browser says of everything this app keeps, guide included; undefined where it says nothing. */
  storageEstimate(): Promise<StorageEstimate | undefined>;
}

export function createVisitorService(parts: VisitorServiceParts): VisitorService {
  const { clock, random, currentEdition, snapshots } = parts;

  const newPerson = (kind: PersonKind, label: string): Person => ({
    id: randomId(random),
    kind,
    label,
    createdAt: instantOf(clock.nowMs()),
  });

  const observe: VisitorService['observe'] = (person) =>
    deriveSource(snapshots.state, (state) =>
      mapStored(state, (snapshot) => ({
        value: itemsOf(snapshot, person),
        unreadable: snapshot.unreadable.evidenceItems,
      })),
    );

  const change = (
    person: PersonRef,
    evidenceTypeId: string,
    fields: Pick<EvidenceChange, 'state' | 'note' | 'issuedOn' | 'expiresOn'>,
  ) =>
    snapshots.write((store) => {
      const state = snapshots.state.get();
      const seen = state.status === 'ready' ? itemsOf(state.value, person).get(evidenceTypeId) : undefined;
      return store.evidenceItems.save({
        owner: person === 'self' ? { newSelf: newPerson('self', '') } : { personId: person },
        evidenceTypeId,
        ...fields,
        updatedAt: instantOf(clock.nowMs()),
        edition: currentEdition(),
        ...(state.status === 'ready' ? { seenRev: seen?.rev ?? 0 } : {}),
      });
    });

  return {
    persons: deriveSource(snapshots.state, (state) =>
      mapStored(state, (snapshot) => ({ value: snapshot.persons, unreadable: snapshot.unreadable.persons })),
    ),
    dataLost: snapshots.dataLost,
    addPerson: ({ kind, label }) => snapshots.write((store) => store.persons.add(newPerson(kind, label))),
    renamePerson: (id, label) => snapshots.write((store) => store.persons.rename(id, label)),
    removePerson: (id) => snapshots.write((store) => store.persons.remove(id)),
    observe,
    setState: (person, evidenceTypeId, state) => change(person, evidenceTypeId, { state }),
    setNote: (person, evidenceTypeId, note) => change(person, evidenceTypeId, { note }),
    setDates: (person, evidenceTypeId, { issuedOn, expiresOn }) =>
      change(person, evidenceTypeId, { issuedOn, expiresOn }),
    progress: (person, evidenceTypeIds) =>
      deriveSource(observe(person), (state) =>
        mapStored(state, (items, unreadable) => ({ value: evidenceProgress(items, evidenceTypeIds), unreadable })),
      ),
    erase: () => snapshots.erase(),
    async exportEverything() {
      const rows = await snapshots.read<VisitorRows>({}, (store) => store.exportRows());
      if (!rows.ok) return rows;
      const exportedAt = instantOf(clock.nowMs());
      return ok({ format: 'onetrip-visitor', formatVersion: 1, exportedAt, rows: rows.value });
    },
    storageUse: () => snapshots.read<StorageUse>({}, (store) => store.storageUse()),
    storageEstimate,
  };
}

function itemsOf(snapshot: VisitorSnapshot, person: PersonRef): ReadonlyMap<string, EvidenceItem> {
  const id = person === 'self' ? snapshot.persons.find(({ kind }) => kind === 'self')?.id : person;
  const own = snapshot.evidenceItems.filter((item) => item.personId === id);
  return new Map(own.map((item) => [item.evidenceTypeId, item]));
}

function mapStored<T, U>(
  state: Stored<T>,
  map: (value: T, unreadable: number) => { readonly value: U; readonly unreadable: number },
): Stored<U> {
  return state.status === 'ready' ? { status: 'ready', ...map(state.value, state.unreadable) } : state;
}
