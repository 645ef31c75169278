import { type PreferenceName, preferenceKeys } from './preferenceKeys.ts';

/** The reader's choice, or null when none was made or the browser keeps nothing. */
export function readPreference(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(preferenceKeys[name]);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next visit and shows it on this page; `null` forgets it. False when it could not be kept. */
export function writePreference(name: PreferenceName, value: string | null): boolean {
  if (name !== 'locale') showPreference(name, value);
  try {
    if (value === null) localStorage.removeItem(preferenceKeys[name]);
    else localStorage.setItem(preferenceKeys[name], value);
    return true;
  } catch {
    return false;
  }
}

function showPreference(name: Exclude<PreferenceName, 'locale'>, value: string | null): void {
  const { dataset } = document.documentElement;
  if (value === null) delete dataset[name];
  else dataset[name] = value;
}
