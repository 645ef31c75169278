import { useState, useSyncExternalStore } from 'react';
import type {
  PreferenceName,
  PreferencesService,
  PreferenceValues,
} from '../../../services/preferences/createPreferencesService.ts';

const nobodyTells = () => () => undefined;

/** One choice and the way to change it; `choose` answers whether the browser keeps it. The built page shows none. */
export function usePreference<Name extends PreferenceName>(preferences: PreferencesService, name: Name) {
  const [, redraw] = useState(0);
  const value = useSyncExternalStore<PreferenceValues[Name] | null>(
    nobodyTells,
    () => preferences.read(name),
    () => null,
  );
  const choose = (next: PreferenceValues[Name] | null): boolean => {
    const kept = preferences.write(name, next);
    redraw((count) => count + 1);
    return kept;
  };
  return { value, choose };
}
