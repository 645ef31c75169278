import type { i18n as I18n } from 'i18next';

const files = import.meta.glob<MemoryWords>('../../../locales/*/memory.json', { eager: true, import: 'default' });

interface MemoryWords {
  /** By feature, in the shape of its own words. */
  readonly instead: Readonly<Record<string, object>>;
}

const spoken = new WeakSet<I18n>();

/**
 * Gives an instance the words of the memory notice, and in place of every sentence that promises to keep something one
 * that is true where nothing is kept; also in words that come later. Once for each instance.
 */
export function sayMemoryWords(i18n: I18n): void {
  const { language } = i18n;
  const memory = files[`../../../locales/${language}/memory.json`];
  if (memory === undefined || spoken.has(i18n)) return;
  spoken.add(i18n);
  const saying = new Set<string>();
  const sayInstead = (feature: string) => {
    const instead = memory.instead[feature];
    if (instead === undefined || saying.has(feature) || !i18n.hasResourceBundle(language, feature)) return;
    // Adding tells of an addition, too.
    saying.add(feature);
    i18n.addResourceBundle(language, feature, instead, true, true);
    saying.delete(feature);
  };
  i18n.addResourceBundle(language, 'memory', memory);
  for (const feature of Object.keys(memory.instead)) sayInstead(feature);
  i18n.store.on('added', (_language: string, feature: string) => sayInstead(feature));
}
