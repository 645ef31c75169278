import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { Provenance } from './Provenance.ts';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

const Step = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  text: LocalizedText,
  provenance: Provenance,
});

/** One of the housing routes. They are different schemes of different offices and are never merged. */
export const Housing = v.strictObject({
  ...recordBase('housing'),
  /** Whose scheme it is. */
  scheme: v.picklist(['zone', 'city']),
  /** Place in the list of routes. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Round or year the details speak of, where they belong to one; null where none is known. */
  round: v.nullable(LocalizedText),
  conditions: v.array(Step),
  steps: v.array(Step),
  checklistId: v.nullable(idOf('checklist')),
});
export type Housing = v.InferOutput<typeof Housing>;
