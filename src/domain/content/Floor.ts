import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { floorStandings } from './floorStandings.ts';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

/** One storey of the building (our extension of HSDS: it has no floors). */
export const Floor = v.strictObject({
  ...recordBase('floor'),
  locationId: idOf('location'),
  /** Storey counted as on the lift: 1 is the ground floor. */
  level: v.pipe(v.number(), v.integer(), v.minValue(-5), v.maxValue(60)),
  /** As printed in the lift and in the address: `1F`. */
  label: v.pipe(v.string(), v.regex(/^[B]?[1-9][0-9]?F$/)),
  standing: v.picklist(floorStandings),
  /** Whom the floor is meant for, a few words for the building drawing. */
  audience: LocalizedText,
});
export type Floor = v.InferOutput<typeof Floor>;
