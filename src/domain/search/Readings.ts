import { zhuyinOf } from './zhuyinOf.ts';

/** How a folded character may be read, without tones: in pinyin and in zhuyin. */
export interface Reading {
  readonly pinyin: readonly string[];
  readonly zhuyin: readonly string[];
  /** One bit for each letter that some reading begins with: see `letterBit`. */
  readonly firsts: number;
}

export type Readings = ReadonlyMap<string, Reading>;

/** A folded text with the reading of each of its units; undefined for what is read as it is written. */
export interface ReadableText {
  readonly text: string;
  readonly readings: readonly (Reading | undefined)[];
}

/**
 * Reads `ai爱an安案`. Beside each syllable stand the spellings that people use for it: ü as v or u, and zh, ch, sh
 * without the h, which many speakers do not tell apart.
 */
export function parseReadings(text: string): Readings {
  const readings = new Map<string, { pinyin: string[]; zhuyin: string[]; firsts: number }>();
  for (const [, syllable = '', characters = ''] of text.matchAll(/([a-z]+)([^a-z]+)/g)) {
    const pinyin = [...new Set([syllable, syllable.replace('v', 'u'), syllable.replace(/^([zcs])h/, '$1')])];
    const zhuyin = zhuyinOf(syllable);
    for (const character of characters) {
      const known = readings.get(character) ?? { pinyin: [], zhuyin: [], firsts: 0 };
      known.pinyin.push(...pinyin);
      known.firsts |= letterBit(syllable);
      if (zhuyin !== undefined) {
        known.zhuyin.push(zhuyin);
        known.firsts |= letterBit(zhuyin);
      }
      readings.set(character, known);
    }
  }
  return readings;
}

/** The reading of each character of a folded text, looked up once. */
export function toReadable(folded: string, readings: Readings): ReadableText {
  return {
    text: folded,
    readings: Array.from({ length: folded.length }, (_, at) => readings.get(folded[at] as string)),
  };
}

/** The bit of a text's first letter. Letters may share one: it only saves looking closer at most places. */
export function letterBit(text: string): number {
  return 1 << (text.charCodeAt(0) % 31);
}
