import * as v from 'valibot';
import { CaseAction } from '../../domain/cases/CaseAction.ts';
import { HashHex, Id128 } from '../../domain/cases/CaseIds.ts';
import { ShownName } from '../../domain/cases/ShownName.ts';
import { Instant } from '../../domain/dates/Instant.ts';
import { AttachmentAbout, attachmentLimits } from '../../domain/handover/Attachment.ts';
import { Handover } from '../../domain/handover/Handover.ts';
import { PersonalDetails } from '../../domain/handover/PersonalDetails.ts';
import { Receipt } from '../../domain/receipt/Receipt.ts';

/** More than a centre's day; a file that says more is not read. */
export const mostShiftCases = 20_000;
/** As many photographs as a file of the most bytes holds where each has only 100 kB. */
export const mostShiftPhotographs = 10_000;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Named = v.strictObject({ id: Id128, name: ShownName });

/** Who acted at which window, and what both are called; to be shown beside actions that came from elsewhere. */
export const Elsewhere = v.strictObject({
  windows: v.pipe(v.array(Named), v.maxLength(1000)),
  clerks: v.pipe(v.array(v.strictObject({ ...Named.entries, windowId: Id128 })), v.maxLength(5000)),
});
export type Elsewhere = v.InferOutput<typeof Elsewhere>;

const HeadOf1 = v.strictObject({
  window: Named,
  at: Instant,
  by: Id128,
  cases: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(mostShiftCases)),
  known: Elsewhere,
});

/** The first piece of a shift file: which window made it, when, and how many cases and photographs follow. */
export const ShiftHead = v.strictObject({
  ...HeadOf1.entries,
  photographs: v.pipe(Count, v.maxValue(mostShiftPhotographs)),
});
export type ShiftHead = v.InferOutput<typeof ShiftHead>;

/** One receipt as it was given, with the text of its code. */
export const ShiftReceipt = v.strictObject({
  receipt: Receipt,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
});
export type ShiftReceipt = v.InferOutput<typeof ShiftReceipt>;

/** One photograph or PDF of a case, which is a piece of its own. size: bytes · sha256: of them. */
export const ShiftPhotograph = v.strictObject({
  ...AttachmentAbout.entries,
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(attachmentLimits.eachBytes)),
  sha256: HashHex,
});
export type ShiftPhotograph = v.InferOutput<typeof ShiftPhotograph>;

const CaseOf1 = v.strictObject({
  caseId: Id128,
  actions: v.pipe(v.array(CaseAction), v.minLength(1), v.maxLength(5000)),
  handover: v.nullable(Handover),
  receipts: v.pipe(v.array(ShiftReceipt), v.maxLength(1000)),
  /** How many things to look at the window that made the file had in it. */
  anomalies: Count,
});

/** One case of a shift file: its actions as they are, from whichever window they came, and what sealed files brought to it. */
export const ShiftCase = v.strictObject({
  ...CaseOf1.entries,
  details: v.pipe(v.array(PersonalDetails), v.maxLength(1000)),
  /** Their bytes are the pieces that follow, in this order. */
  photographs: v.pipe(v.array(ShiftPhotograph), v.maxLength(mostShiftPhotographs)),
});
export type ShiftCase = v.InferOutput<typeof ShiftCase>;

/** What stands in a file of a version; one of version 1 has neither photographs nor what visitors said of themselves. */
export const shiftSchemas = {
  1: {
    head: v.pipe(
      HeadOf1,
      v.transform((head): ShiftHead => ({ ...head, photographs: 0 })),
    ),
    case: v.pipe(
      CaseOf1,
      v.transform((one): ShiftCase => ({ ...one, details: [], photographs: [] })),
    ),
  },
  2: { head: ShiftHead, case: ShiftCase },
} as const;
