import * as v from 'valibot';
import { recordBase } from './RecordBase.ts';

/** A question people ask (`name`) with a short answer (`summary`) and the facts behind it (`statements`). */
export const Faq = v.strictObject({
  ...recordBase('faq'),
  group: v.picklist(['centre', 'measures', 'housing', 'documents', 'cards', 'travel', 'business', 'health']),
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Faq = v.InferOutput<typeof Faq>;
