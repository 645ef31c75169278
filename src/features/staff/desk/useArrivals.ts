import { useRef, useState } from 'react';
import type { PlainDate } from '../../../domain/dates/PartialDate.ts';
import type { Handover } from '../../../domain/handover/Handover.ts';
import { ok, type Result, type TaggedError } from '../../../domain/result/Result.ts';
import { loadErrandCatalogue } from '../../../domain/visit/ErrandCatalogue.ts';
import type { PersonKind } from '../../../domain/visitor/Person.ts';
import { createLongWork } from '../../../services/longWork/createLongWork.ts';
import type { Arrival } from '../../../services/staff/Arrival.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { OpenedCase } from '../../../services/staff/StaffService.ts';
import { useWork, type WatchedWork } from '../../../ui/work/useWork.ts';

export type DeskStage =
  | { readonly type: 'waiting' }
  | { readonly type: 'busy' }
  | { readonly type: 'part'; readonly have: number; readonly of: number }
  | { readonly type: 'byHand'; readonly subjectIds: readonly string[]; readonly spokenDay: PlainDate | null }
  | { readonly type: 'refused'; readonly error: TaggedError };

export interface Arrivals {
  readonly stage: DeskStage;
  readonly practice: boolean;
  /** A sealed file that is being taken in. Meanwhile nothing else is. */
  readonly work: WatchedWork | undefined;
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
export function useArrivals(desk: StaffDesk, onOpened: (arrival: Arrival) => void): Arrivals {
  const [intake] = useState(() => desk.createIntake());
  const [stage, setStage] = useState<DeskStage>({ type: 'waiting' });
  const [practice, setPractice] = useState(false);
  const { work, run } = useWork(createLongWork);
  const isTaking = useRef(false);
  const refuse = (error: TaggedError) => setStage({ type: 'refused', error });
  const tell = (opened: Result<OpenedCase, TaggedError>, beside: Partial<Arrival> = {}) => {
    if (!opened.ok) return refuse(opened.error);
    onOpened({ unknown: 0, spokenDay: null, ...opened.value, ...beside });
  };
  const open = async (handover: Handover, unknown: number) => {
    const { errands, persons } = handover;
    tell(await desk.staff.openCase({ handover, errands, persons, practice }), { unknown });
  };
  const openWithout = async (subjectIds: readonly string[], kinds: readonly PersonKind[], isPractice: boolean) => {
    if (isTaking.current) return setStage({ type: 'busy' });
    const persons = kinds.map((kind, at) => ({ key: `p${at + 1}`, kind }));
    const keys = persons.map(({ key }) => key);
    const errands = subjectIds.map((subjectId) => ({ subjectId, persons: keys }));
    const spokenDay = stage.type === 'byHand' ? stage.spokenDay : null;
    tell(await desk.staff.openCase({ handover: null, errands, persons, practice: isPractice }), { spokenDay });
  };
  return {
    stage,
    practice,
    work,
    setPractice,
    refuse,
    async take(text, from) {
      if (isTaking.current) return setStage({ type: 'busy' });
      const taken = await intake.take(text, from);
      if (!taken.ok) refuse(taken.error);
      else if (taken.value.type === 'handover') await open(taken.value.handover, taken.value.unknown);
      else if (taken.value.type === 'part') setStage(taken.value);
      else if (taken.value.type === 'receipt') {
        const found = await desk.staff.findReceipt(taken.value.receiptId);
        tell(found.ok ? ok({ caseId: found.value, isKnown: false, duplicates: [] }) : found);
      } else setStage({ type: 'byHand', subjectIds: taken.value.subjectIds, spokenDay: taken.value.day });
    },
    async takeFile(file) {
      if (!(await desk.isSealedFile(file))) return false;
      if (isTaking.current) {
        setStage({ type: 'busy' });
        return true;
      }
      isTaking.current = true;
      setStage({ type: 'waiting' });
      const taken = await run((work) => desk.staff.takeFile({ file, practice, work }));
      isTaking.current = false;
      tell(taken);
      return true;
    },
    askByHand: () => setStage({ type: 'byHand', subjectIds: [], spokenDay: null }),
    openByHand: (subjectIds, kinds) => openWithout(subjectIds, kinds, practice),
    async openPractice() {
      const opened = await desk.edition.open();
      // What has a list of papers stands first.
      const errand = opened && (await loadErrandCatalogue(opened.content, 'zh-Hans'))[0];
      if (errand !== undefined) await openWithout([errand.id], ['self'], true);
    },
  };
}
