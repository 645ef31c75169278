import * as v from 'valibot';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

export const ServiceKind = v.picklist(['counter', 'platform', 'enterprise', 'otherWindow', 'visitPoint']);
export type ServiceKind = v.InferOutput<typeof ServiceKind>;

/** Something a visitor can use (HSDS service, CPSV-AP PublicService). */
export const Service = v.strictObject({
  ...recordBase('service'),
  serviceKind: ServiceKind,
  placeId: v.nullable(idOf('place')),
  /** For a counter that bundles items: how many departments and items are stated, and a gap for each item's name. */
  bundle: v.nullable(
    v.strictObject({
      departments: v.pipe(v.number(), v.integer(), v.minValue(1)),
      items: v.pipe(v.number(), v.integer(), v.minValue(1)),
      itemGaps: v.array(idOf('gap')),
    }),
  ),
});
export type Service = v.InferOutput<typeof Service>;
