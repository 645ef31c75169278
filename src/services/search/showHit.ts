import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import type { Variants } from '../../domain/search/foldText.ts';
import { cutText, findRanges, rangeInText, type TextRange } from '../../domain/search/markText.ts';
import type { SearchHit, SearchThrough } from '../../domain/search/SearchAnswer.ts';
import { queryTokens } from '../../domain/search/searchTokens.ts';
import type { Found } from './Found.ts';
import type { SearchRecord } from './readSearchFile.ts';

/** How much of a short text is shown: two or three lines on a phone. */
const noteLength: Readonly<Record<LocaleTag, number>> = { 'zh-Hant': 56, 'zh-Hans': 56, en: 130 };

/** A found record in the reader's language, with what was found marked and, where that does not show it, told. */
export function showHit(record: SearchRecord, why: Found, locale: LocaleTag, variants: Variants): SearchHit {
  const name = record.names[locale];
  const note = record.notes[locale];
  const needles = needlesOf(why);
  const nameRanges =
    why.reading === undefined ? findMarks(name, needles, variants) : readingRanges(name, why, variants);
  const noteRanges = why.reading === undefined ? findMarks(note, needles, variants) : [];
  return {
    id: record.id,
    kind: record.kind,
    path: record.path,
    name: cutText(name, nameRanges),
    note: cutText(note, noteRanges, noteLength[locale]),
    through: throughOf(record, why, locale, variants, nameRanges, noteRanges),
  };
}

/**
 * The whole query first; only where it stands nowhere as a whole, its pieces: of a longer word as much as was typed.
 */
function needlesOf({ sense, pieces }: Found): readonly (readonly string[])[] {
  const typed = queryTokens(sense.folded);
  return [[sense.folded], pieces.map((piece) => typed.find((token) => piece.startsWith(token)) ?? piece)];
}

function findMarks(text: string, needles: readonly (readonly string[])[], variants: Variants): TextRange[] {
  for (const some of needles) {
    const ranges = findRanges(text, some, variants);
    if (ranges.length > 0) return ranges;
  }
  return [];
}

function readingRanges(name: string, { reading }: Found, variants: Variants): TextRange[] {
  if (reading === undefined) return [];
  const { form, match } = reading;
  // The same text in the other script reads the same, character by character.
  const shown = findRanges(name, [form.folded], variants);
  return shown.length === 0 ? [] : [rangeInText(name, variants, match.start, match.end)];
}

function throughOf(
  record: SearchRecord,
  why: Found,
  locale: LocaleTag,
  variants: Variants,
  nameRanges: readonly TextRange[],
  noteRanges: readonly TextRange[],
): SearchThrough | null {
  const { sense, pieces, reading } = why;
  if (reading !== undefined) {
    const { form, match } = reading;
    const range = rangeInText(form.written, variants, match.start, match.end);
    const text = nameRanges.length > 0 ? null : { pieces: cutText(form.written, [range]), lang: form.lang };
    return { by: /[\u3105-\u312f]/.test(sense.folded) ? 'zhuyin' : 'pinyin', text };
  }
  if (sense.through !== null) return sense.through;
  if (nameRanges.length === 0 && noteRanges.length === 0) {
    for (const form of record.forms) {
      if (form.written === record.names[locale]) continue;
      const ranges = findMarks(form.written, needlesOf(why), variants);
      if (ranges.length > 0) return { by: 'name', text: cutText(form.written, ranges), lang: form.lang };
    }
  }
  const typed = queryTokens(sense.folded);
  const spelt = pieces.find((piece) => /^[a-z]/.test(piece) && !typed.some((word) => piece.startsWith(word)));
  return spelt === undefined ? null : { by: 'spelling', word: spelt };
}
