import * as v from 'valibot';
import { CaseAction } from '../../domain/cases/CaseAction.ts';
import { Id128 } from '../../domain/cases/CaseIds.ts';
import { ShownName } from '../../domain/cases/ShownName.ts';
import { Instant } from '../../domain/dates/Instant.ts';
import { Handover } from '../../domain/handover/Handover.ts';
import { Receipt } from '../../domain/receipt/Receipt.ts';

/** More than a centre's day; a file that says more is not read. */
export const mostShiftCases = 20_000;

const Named = v.strictObject({ id: Id128, name: ShownName });

/** Who acted at which window, and what both are called; to be shown beside actions that came from elsewhere. */
export const Elsewhere = v.strictObject({
  windows: v.pipe(v.array(Named), v.maxLength(1000)),
  clerks: v.pipe(v.array(v.strictObject({ ...Named.entries, windowId: Id128 })), v.maxLength(5000)),
});
export type Elsewhere = v.InferOutput<typeof Elsewhere>;

/** The first piece of a shift file: which window made it, when, and how many cases follow. */
export const ShiftHead = v.strictObject({
  window: Named,
  at: Instant,
  by: Id128,
  cases: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(mostShiftCases)),
  known: Elsewhere,
});
export type ShiftHead = v.InferOutput<typeof ShiftHead>;

/** One receipt as it was given, with the text of its code. */
export const ShiftReceipt = v.strictObject({
  receipt: Receipt,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
});
export type ShiftReceipt = v.InferOutput<typeof ShiftReceipt>;

/** One case of a shift file: its actions as they are, from whichever window they came. */
export const ShiftCase = v.strictObject({
  caseId: Id128,
  actions: v.pipe(v.array(CaseAction), v.minLength(1), v.maxLength(5000)),
  handover: v.nullable(Handover),
  receipts: v.pipe(v.array(ShiftReceipt), v.maxLength(1000)),
  /** How many things to look at the window that made the file had in it. */
  anomalies: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type ShiftCase = v.InferOutput<typeof ShiftCase>;
