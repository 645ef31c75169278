/** The three languages of the product, as BCP 47 tags. The first is the default and has no address prefix. */
export const localeTags = ['zh-Hant', 'zh-Hans', 'en'] as const;

export type LocaleTag = (typeof localeTags)[number];

export const defaultLocale: LocaleTag = 'zh-Hant';
