import { pinyin } from 'pinyin-pro';
import type { ContentRecord } from '../../domain/content/ContentRecord.ts';
import { zhuyinOf } from '../../domain/search/zhuyinOf.ts';
import { mainlandWords, taiwanCharacters, taiwanWords } from './knownReadings.ts';

/**
 * The records with every term's readings: pinyin for each word of the mainland, zhuyin for each word of Taiwan, in
 * the order of the words. What a word says in brackets to tell it from another is not read. Other records stay as
 * they are. Made when the pack is built, so that no device needs the dictionary.
 */
export function addReadings(records: readonly ContentRecord[]): ContentRecord[] {
  return records.map((record) =>
    record.kind === 'term'
      ? {
          ...record,
          readings: { pinyin: record.mainland.map(pinyinReading), zhuyin: record.taiwan.map(zhuyinReading) },
        }
      : record,
  );
}

/** A word of the mainland, syllables apart: `银行卡` → `yín háng kǎ`. Latin letters stay: `U pán`. */
export function pinyinReading(word: string): string {
  const spoken = withoutGloss(word);
  return mainlandWords[spoken] ?? pinyin(spoken, { nonZh: 'consecutive', toneSandhi: false });
}

/** A word of Taiwan as read there, syllables apart: `行號` → `ㄏㄤˊ ㄏㄠˋ`. Latin letters stay: `OK ㄅㄥ`. */
export function zhuyinReading(word: string): string {
  const spoken = withoutGloss(word);
  const known = taiwanWords[spoken];
  if (known !== undefined) return known;
  return pinyin(spoken, { type: 'all', toneType: 'num', v: true, nonZh: 'consecutive', toneSandhi: false })
    .map(({ origin, pinyin: syllable }) => taiwanCharacters[origin] ?? toZhuyin(syllable) ?? origin)
    .join(' ');
}

const toneMarks = ['˙', '', 'ˊ', 'ˇ', 'ˋ'] as const;

/** `shi4` → `ㄕˋ`, `de0` → `˙ㄉㄜ`; undefined for what is no syllable. */
function toZhuyin(numbered: string): string | undefined {
  const [, syllable = '', digit = ''] = /^([a-z]+)([0-4])$/.exec(numbered) ?? [];
  const sounds = zhuyinOf(syllable);
  const mark = toneMarks[Number(digit)];
  if (sounds === undefined || mark === undefined || digit === '') return undefined;
  return digit === '0' ? mark + sounds : sounds + mark;
}

function withoutGloss(word: string): string {
  return word.replace(/（[^）]*）/g, '');
}
