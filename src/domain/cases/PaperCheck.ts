import * as v from 'valibot';
import { PlainDate } from '../dates/PartialDate.ts';

/** Why a paper was not taken, for each result that needs a reason. `words` of a code: `cases.paper.<result>.<code>`. */
export const paperCheckReasons = {
  missing: ['notBrought', 'notIssuedYet', 'other'],
  wrong: ['expired', 'otherPaper', 'copyOnly', 'unreadable', 'nameDiffers', 'incomplete', 'other'],
  deferred: ['promised', 'notIssuedYet', 'otherOfficeSends', 'other'],
} as const;

/** What was found on looking at one paper. A deferred one names the last day, a date at the centre. */
export const PaperCheck = v.variant('result', [
  v.strictObject({ result: v.picklist(['accepted', 'copyTaken']), reason: v.null(), until: v.null() }),
  v.strictObject({ result: v.literal('missing'), reason: v.picklist(paperCheckReasons.missing), until: v.null() }),
  v.strictObject({ result: v.literal('wrong'), reason: v.picklist(paperCheckReasons.wrong), until: v.null() }),
  v.strictObject({ result: v.literal('deferred'), reason: v.picklist(paperCheckReasons.deferred), until: PlainDate }),
]);
export type PaperCheck = v.InferOutput<typeof PaperCheck>;
