import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { Provenance } from './Provenance.ts';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

/** A travel or status document one applies for: permits, residence permit, settlement, driving, ride cards. */
export const TravelDocument = v.strictObject({
  ...recordBase('document'),
  documentKind: v.picklist(['entry', 'status', 'driving', 'ride']),
  /** Place in the list. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  steps: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
      text: LocalizedText,
      provenance: Provenance,
    }),
  ),
  checklistId: v.nullable(idOf('checklist')),
});
export type TravelDocument = v.InferOutput<typeof TravelDocument>;
