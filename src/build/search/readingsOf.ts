import { pinyin } from 'pinyin-pro';
import { isHan } from '../../domain/search/isHan.ts';
import { taiwanReadings } from './taiwanReadings.ts';

/**
 * The readings of all characters in some names, as the names use them and as Taiwan reads them: `ai爱an安案`. Names
 * come in Simplified form, which the dictionary of words knows best; `fold` gives the character that is compared.
 */
export function readingsOf(names: readonly string[], fold: (character: string) => string): string {
  const bySyllable = new Map<string, Set<string>>();
  const add = (character: string, syllable: string) => {
    if (!/^[a-z]+$/.test(syllable) || fold(character) === '') return;
    const characters = bySyllable.get(syllable) ?? new Set();
    characters.add(fold(character));
    bySyllable.set(syllable, characters);
  };
  for (const name of names) {
    const letters = [...name];
    const read = pinyin(name, { type: 'array', toneType: 'none', v: true });
    // Every element is one character; where the dictionary sees it otherwise, each is read alone.
    const syllables =
      read.length === letters.length ? read : letters.map((letter) => pinyin(letter, { toneType: 'none', v: true }));
    for (const [at, letter] of letters.entries()) {
      if (!isHan(letter.charCodeAt(0))) continue;
      add(letter, syllables[at] ?? '');
      const here = taiwanReadings[letter];
      if (here !== undefined) add(letter, here);
    }
  }
  for (const [figure, syllable] of ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu'].entries()) {
    add(String(figure), syllable);
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + [...characters].sort().join(''))
    .join('');
}
