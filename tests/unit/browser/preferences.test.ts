import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPreferencesService } from '../../../src/services/preferences/createPreferencesService.ts';

function stubBrowser(storage: Partial<Storage>) {
  const dataset: Record<string, string> = {};
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', { documentElement: { dataset } });
  return dataset;
}

function memoryStorage(): Partial<Storage> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const refuse = () => {
  throw new DOMException('denied', 'SecurityError');
};

describe('choices of looks and language', () => {
  let dataset: Record<string, string>;
  beforeEach(() => {
    dataset = stubBrowser(memoryStorage());
  });
  afterEach(() => vi.unstubAllGlobals());

  test('[PREF-1] a choice is applied at once and found again', () => {
    expect(createPreferencesService().write('theme', 'dark')).toBe(true);
    expect(dataset['theme']).toBe('dark');
    expect(createPreferencesService().read('theme')).toBe('dark');
  });

  test('[PREF-1] null goes back to the device', () => {
    const preferences = createPreferencesService();
    preferences.write('text', 'large');
    preferences.write('text', null);
    expect(dataset).toEqual({});
    expect(preferences.read('text')).toBeNull();
  });

  test('[PREF-2] a value that is not understood counts as no choice', () => {
    localStorage.setItem('onetrip.theme', 'sepia');
    expect(createPreferencesService().read('theme')).toBeNull();
  });

  test('[PREF-3] where the browser keeps nothing, the choice is told as not kept and holds in this window', () => {
    dataset = stubBrowser({ getItem: refuse, setItem: refuse, removeItem: refuse });
    const preferences = createPreferencesService();
    expect(preferences.write('contrast', 'more')).toBe(false);
    expect(dataset['contrast']).toBe('more');
    expect(preferences.read('contrast')).toBe('more');
  });
});
