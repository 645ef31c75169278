import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';

/** The tag to format with: the region decides how days, months and digits are put together. */
export function intlTag(locale: LocaleTag): string {
  return { 'zh-Hant': 'zh-Hant-TW', 'zh-Hans': 'zh-Hans-CN', en: 'en-GB' }[locale];
}
