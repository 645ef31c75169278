import { useState } from 'react';
import type { Handover } from '../../../domain/handover/Handover.ts';
import type { Result, TaggedError } from '../../../domain/result/Result.ts';
import { loadErrandCatalogue } from '../../../domain/visit/ErrandCatalogue.ts';
import type { PersonKind } from '../../../domain/visitor/Person.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { OpenedCase } from '../../../services/staff/StaffService.ts';

export type DeskStage =
  | { readonly type: 'waiting' }
  | { readonly type: 'file'; readonly share: number }
  | { readonly type: 'part'; readonly have: number; readonly of: number }
  | { readonly type: 'byHand'; readonly subjectIds: readonly string[] }
  | { readonly type: 'refused'; readonly error: TaggedError };

export interface Arrivals {
  readonly stage: DeskStage;
  readonly practice: boolean;
  setPractice(practice: boolean): void;
  /** What was read; keys: made out of the keys behind an input method. */
  take(text: string, from?: 'keys'): Promise<void>;
  /** False where the file is none that was sealed for a window. */
  takeFile(file: File): Promise<boolean>;
  askByHand(): void;
  openByHand(subjectIds: readonly string[], kinds: readonly PersonKind[]): Promise<void>;
  openPractice(): Promise<void>;
  refuse(error: TaggedError): void;
}

/** All ways by which a visitor becomes a case at the desk. */
export function useArrivals(
  desk: StaffDesk,
  onOpened: (caseId: string, told: 'known' | 'alike' | undefined) => void,
): Arrivals {
  const [intake] = useState(() => desk.createIntake());
  const [stage, setStage] = useState<DeskStage>({ type: 'waiting' });
  const [practice, setPractice] = useState(false);
  const refuse = (error: TaggedError) => setStage({ type: 'refused', error });
  const tell = (opened: Result<OpenedCase, TaggedError>) => {
    if (!opened.ok) return refuse(opened.error);
    const { caseId, isKnown, duplicates } = opened.value;
    onOpened(caseId, isKnown ? 'known' : duplicates.length > 0 ? 'alike' : undefined);
  };
  const open = async (handover: Handover) => {
    const { errands, persons } = handover;
    tell(await desk.staff.openCase({ handover, errands, persons, practice }));
  };
  const openWithout = async (subjectIds: readonly string[], kinds: readonly PersonKind[], isPractice: boolean) => {
    const persons = kinds.map((kind, at) => ({ key: `p${at + 1}`, kind }));
    const keys = persons.map(({ key }) => key);
    const errands = subjectIds.map((subjectId) => ({ subjectId, persons: keys }));
    tell(await desk.staff.openCase({ handover: null, errands, persons, practice: isPractice }));
  };
  return {
    stage,
    practice,
    setPractice,
    refuse,
    async take(text, from) {
      const taken = await intake.take(text, from);
      if (!taken.ok) refuse(taken.error);
      else if (taken.value.type === 'handover') await open(taken.value.handover);
      else if (taken.value.type === 'part') setStage(taken.value);
      else setStage({ type: 'byHand', subjectIds: taken.value.subjectIds });
    },
    async takeFile(file) {
      if (!(await desk.isSealedFile(file))) return false;
      const onShare = (share: number) => setStage({ type: 'file', share });
      onShare(0);
      tell(await desk.staff.takeFile({ file, practice, onShare }));
      return true;
    },
    askByHand: () => setStage({ type: 'byHand', subjectIds: [] }),
    openByHand: (subjectIds, kinds) => openWithout(subjectIds, kinds, practice),
    async openPractice() {
      const opened = await desk.edition.open();
      // What has a list of papers stands first.
      const errand = opened && (await loadErrandCatalogue(opened.content, 'zh-Hans'))[0];
      if (errand !== undefined) await openWithout([errand.id], ['self'], true);
    },
  };
}
