import type { LocaleWords } from '../../ui/i18n/createI18n.ts';

/** `…/locales/en/floors.json` → the feature `floors`. */
export function wordsByFeature(files: Readonly<Record<string, unknown>>): LocaleWords {
  return Object.fromEntries(
    Object.entries(files).map(([file, words]) => [
      file.slice(file.lastIndexOf('/') + 1, -'.json'.length),
      words as object,
    ]),
  );
}
