import type { LocaleTag } from './LocaleTag.ts';
import type { LocalizedText } from './LocalizedText.ts';

/** A value with every `LocalizedText` inside it replaced by the text of one language. */
export type Localized<T> = T extends LocalizedText
  ? string
  : T extends readonly (infer Item)[]
    ? Localized<Item>[]
    : T extends object
      ? { [Key in keyof T]: Localized<T[Key]> }
      : T;

/** Replaces every `LocalizedText` inside `value` by its text in `locale`. Plain data in, plain data out. */
export function localize<T>(value: T, locale: LocaleTag): Localized<T> {
  return localizeUnknown(value, locale) as Localized<T>;
}

function localizeUnknown(value: unknown, locale: LocaleTag): unknown {
  if (Array.isArray(value)) return value.map((item) => localizeUnknown(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalizedText(value)) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localizeUnknown(item, locale)]));
}

function isLocalizedText(value: object): value is LocalizedText {
  return 'zh-Hant' in value && 'zh-Hans' in value && 'en' in value;
}
