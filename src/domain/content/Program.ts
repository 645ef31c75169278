import * as v from 'valibot';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

/** A set of measures issued together (HSDS program), such as the zone's eight measures. */
export const Program = v.strictObject({
  ...recordBase('program'),
  level: v.picklist(['zone', 'city', 'province', 'nation']),
  organizationId: v.nullable(idOf('organization')),
  /** The official title as printed, in the script of the paper it stands in; null where only a nickname is known. */
  officialTitle: v.nullable(
    v.strictObject({ text: v.pipe(v.string(), v.nonEmpty()), lang: v.picklist(['zh-Hant', 'zh-Hans', 'en']) }),
  ),
  /** How many items it is said to have; null where no source counts them or the counts differ. */
  measureCount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type Program = v.InferOutput<typeof Program>;
