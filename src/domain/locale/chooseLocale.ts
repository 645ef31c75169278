import { defaultLocale, type LocaleTag } from './LocaleTag.ts';

/**
 * Picks the language for a device from its preference list, most wanted first.
 * Taiwan, Hong Kong and Macau read Traditional; mainland China, Singapore and Malaysia read Simplified;
 * a bare `zh` is read as Simplified (CLDR likely subtags). Anything else falls to `en` once any tag is known.
 */
export function chooseLocale(wanted: readonly string[]): LocaleTag {
  for (const tag of wanted) {
    const parts = tag.toLowerCase().split(/[-_]/);
    if (parts[0] === 'zh' || parts[0] === 'cmn' || parts[0] === 'nan' || parts[0] === 'yue') {
      if (parts.includes('hant')) return 'zh-Hant';
      if (parts.includes('hans')) return 'zh-Hans';
      if (parts.some((part) => part === 'tw' || part === 'hk' || part === 'mo')) return 'zh-Hant';
      return parts[0] === 'zh' || parts[0] === 'cmn' ? 'zh-Hans' : 'zh-Hant';
    }
    if (parts[0] === 'en') return 'en';
  }
  return wanted.length === 0 ? defaultLocale : 'en';
}
