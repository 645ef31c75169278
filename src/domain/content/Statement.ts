import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { Provenance } from './Provenance.ts';
import { statementTopics } from './statementTopics.ts';

/** One fact in one sentence, with its own sources: the smallest thing that is shown and cited. */
export const Statement = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  topic: v.picklist(statementTopics),
  text: LocalizedText,
  provenance: Provenance,
});
export type Statement = v.InferOutput<typeof Statement>;
