import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { Provenance } from './Provenance.ts';
import { recordBase } from './RecordBase.ts';

/** A way to the centre, in legs. The last leg is often not known and says so. */
export const Journey = v.strictObject({
  ...recordBase('journey'),
  /** Place in the list. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  from: LocalizedText,
  /** False where the newest report says it does not run. */
  running: v.picklist(['running', 'notRunning', 'unknown']),
  legs: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
      mode: v.picklist(['metro', 'rail', 'ferry', 'air', 'road', 'walk', 'unknown']),
      text: LocalizedText,
      /** True where we worked the leg out from lists of lines and stops. */
      inferred: v.boolean(),
      provenance: Provenance,
    }),
  ),
});
export type Journey = v.InferOutput<typeof Journey>;
