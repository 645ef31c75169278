import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';

/** The pages whose times are measured: one of each kind that a visitor may land on, and the home page of each language. */
export const measuredPages: readonly (readonly [locale: LocaleTag, path: string])[] = [
  ['zh-Hant', '/'],
  ['zh-Hans', '/'],
  ['en', '/'],
  ['zh-Hant', '/floors'],
  ['zh-Hant', '/floors/1F'],
  ['zh-Hant', '/measures/zone-8-3'],
  ['zh-Hant', '/apartment/city-apartment'],
  ['zh-Hant', '/search'],
  // Stored as records only and drawn on the device.
  ['zh-Hant', '/terms/copy'],
];
