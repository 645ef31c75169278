import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { OpeningHours } from './OpeningHours.ts';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

export const PlaceKind = v.picklist(['counter', 'room', 'area', 'hall', 'office', 'studio', 'club', 'station']);
export type PlaceKind = v.InferOutput<typeof PlaceKind>;

/** A room, window, area or body one can look for in the building. `floorId` is null where no source names the floor. */
export const Place = v.strictObject({
  ...recordBase('place'),
  placeKind: PlaceKind,
  floorId: v.nullable(idOf('floor')),
  /** Other names found in reports, each as printed there, with its language. */
  alternateNames: v.array(
    v.strictObject({
      text: v.pipe(v.string(), v.nonEmpty()),
      lang: v.picklist(['zh-Hant', 'zh-Hans', 'en']),
      source: idOf('source'),
    }),
  ),
  /** A few words that say what one comes here for, for lists. */
  purpose: LocalizedText,
  services: v.array(idOf('service')),
  /** Left out where the centre has confirmed none: a gap asks for them then. */
  openingHours: v.optional(OpeningHours),
});
export type Place = v.InferOutput<typeof Place>;
