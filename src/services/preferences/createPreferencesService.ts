import { readPreference, writePreference } from '../../browser/preferences/preferences.ts';
import { type LocaleTag, localeTags } from '../../domain/locale/LocaleTag.ts';

/** What the reader may choose, each with its values. Where nothing is chosen, the device decides. */
export interface PreferenceValues {
  readonly locale: LocaleTag;
  readonly theme: 'light' | 'dark';
  readonly contrast: 'more';
  readonly text: 'large';
  /** Single keys that open things, such as `/` for the search. */
  readonly keys: 'off';
}
export type PreferenceName = keyof PreferenceValues;

/** The values that are understood, by preference; anything else found on the device counts as no choice. */
export const preferenceValues: { readonly [Name in PreferenceName]: readonly PreferenceValues[Name][] } = {
  locale: localeTags,
  theme: ['light', 'dark'],
  contrast: ['more'],
  text: ['large'],
  keys: ['off'],
};

/** The reader's choices of language and looks. */
export interface PreferencesService {
  /** The choice in force, null for "as the device". A choice that could not be kept holds until the window closes. */
  read<Name extends PreferenceName>(name: Name): PreferenceValues[Name] | null;
  /** Applies a choice at once, null forgets it. False when this browser keeps nothing for the next visit. */
  write<Name extends PreferenceName>(name: Name, value: PreferenceValues[Name] | null): boolean;
}

export function createPreferencesService(): PreferencesService {
  const unkept = new Map<PreferenceName, string | null>();
  return {
    read(name) {
      const found = unkept.has(name) ? unkept.get(name) : readPreference(name);
      return preferenceValues[name].find((value) => value === found) ?? null;
    },
    write(name, value) {
      const kept = writePreference(name, value);
      if (kept) unkept.delete(name);
      else unkept.set(name, value);
      return kept;
    },
  };
}
