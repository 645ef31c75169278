import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { RecordKind } from '../../domain/content/RecordId.ts';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import { expandQuery, type QuerySense } from '../../domain/search/expandQuery.ts';
import { foldText } from '../../domain/search/foldText.ts';
import { readingQuery } from '../../domain/search/matchReading.ts';
import type { SearchAnswer, SearchGroup, SearchHit } from '../../domain/search/SearchAnswer.ts';
import type { SearchFile } from '../../domain/search/SearchFile.ts';
import { scoreName } from '../../domain/search/scoreName.ts';
import { queryTokens, textTokens } from '../../domain/search/searchTokens.ts';
import type { Found } from './Found.ts';
import { findReading, readWords } from './findReading.ts';
import { readSearchFile, type SearchRecord } from './readSearchFile.ts';
import { showHit } from './showHit.ts';

/** Answers queries over one edition. */
export interface Searcher {
  /** A few dozen hits at most, told in the reader's language. A query without a letter or digit has no answer. */
  search(query: string, locale: LocaleTag): SearchAnswer | undefined;
}

const recordsPerSlice = 12;
const bestHits = 3;
const mostHits = 40;
const longestQuery = 60;
/** Hits that fit so much less than the best one are left out. */
const leastShare = 0.15;

/** How much a kind counts when records fit equally well: what one can go to and do comes before what is said about it. */
const kindWeights: Partial<Record<RecordKind, number>> = {
  place: 1.06,
  floor: 1.06,
  document: 1.08,
  service: 1.03,
  program: 0.95,
  evidence: 0.97,
  term: 0.93,
  gap: 0.8,
};

type Hits = Map<SearchRecord, Found>;
type Kept = readonly [SearchRecord, Found];

/** Builds the index, giving way to the page after every few records. */
export async function createSearcher(file: SearchFile, yieldToMain: () => Promise<void>): Promise<Searcher> {
  const { records, words, variants } = await readSearchFile(file, yieldToMain);
  const index = createIndex();
  const known = new Set<string>();
  for (let from = 0; from < records.length; from += recordsPerSlice) {
    const slice = records.slice(from, from + recordsPerSlice);
    index.addAll(slice);
    for (const { name, more } of slice)
      for (const text of [...name, ...more]) for (const word of text.split(' ')) known.add(word);
    await yieldToMain();
  }

  function findBySense(sense: QuerySense, trust: number, hits: Hits): void {
    const { folded } = sense;
    const tokens = queryTokens(folded);
    const results = searchIndex(index, sense, tokens);
    const top = results[0]?.score ?? 1;
    for (const { id, score, queryTerms, terms } of results) {
      const record = records[id as number] as SearchRecord;
      const share = new Set(queryTerms).size / tokens.length;
      let named = 0;
      for (const form of record.forms) named = Math.max(named, scoreName(form.folded, folded));
      keep(hits, record, {
        score: trust * (share * share * (0.4 + (0.6 * score) / top) + named),
        whole: share === 1 || named > 0,
        sense,
        pieces: terms,
        reading: undefined,
      });
    }
  }

  function findByReading(query: string, trust: number, hits: Hits): void {
    for (const record of records) {
      const reading = findReading(record, query);
      if (reading === undefined) continue;
      const sense = { folded: query, through: null };
      keep(hits, record, { score: trust * reading.score, whole: trust === 1, sense, pieces: [], reading });
    }
  }

  return {
    search(query, locale) {
      const folded = foldText(query.slice(0, longestQuery), variants);
      if (folded === '') return undefined;
      const hits: Hits = new Map();
      for (const sense of expandQuery(folded, words)) {
        findBySense(sense, trustOf(sense), hits);
      }
      const mended = swapBack(folded, known);
      if (mended !== folded) findBySense({ folded: mended, through: null }, 0.9, hits);
      const aloud = readingQuery(folded);
      if (aloud !== undefined) {
        findByReading(aloud, 1, hits);
        for (const sense of readWords(aloud, words.groups)) findBySense(sense, 0.9 * trustOf(sense), hits);
        if (hits.size === 0) findPartsAloud(folded, (part) => findByReading(part, 0.5, hits));
      }
      const ranked = [...hits].sort(([one, a], [other, b]) => b.score - a.score || one.place - other.place);
      const least = (ranked[0]?.[1].score ?? 0) * leastShare;
      const fitting = ranked.filter(([, { score }]) => score >= least);
      const kept = fitting.slice(0, mostHits);
      return {
        ...arrange(kept, ([record, found]) => showHit(record, found, locale, variants)),
        total: fitting.length,
        partial: kept.length > 0 && !kept.some(([, { whole }]) => whole),
      };
    },
  };
}

function createIndex(): MiniSearch<SearchRecord> {
  return new MiniSearch<SearchRecord>({
    idField: 'place',
    fields: ['name', 'more', 'note'],
    // Each piece counts once per record: what is said in both scripts is not said twice.
    extractField: (record, field) =>
      field === 'place'
        ? record.place
        : [...new Set(record[field as 'name' | 'more' | 'note'].flatMap(textTokens))].join(' '),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
}

function searchIndex(
  index: MiniSearch<SearchRecord>,
  { folded, through }: QuerySense,
  tokens: readonly string[],
): SearchResult[] {
  // Only what was typed may be unfinished or misspelt, not the words that we put in its place.
  const typed = through === null;
  const last = tokens[tokens.length - 1];
  const options: SearchOptions = {
    tokenize: queryTokens,
    boost: { name: 3.2, more: 2.4, note: 1 },
    // A word that is still being typed is the beginning of one; a single character begins a pair.
    prefix: (term) => typed && (isLatin(term) ? term === last || term.length > 3 : term.length === 1),
    weights: { fuzzy: 0.35, prefix: 0.6 },
  };
  const results = index.search(folded, options);
  const mayBeMisspelt = typed && tokens.some((token) => misspellable.test(token));
  // Slips cost the most to look for, so only where the words as they are lead nowhere.
  if (!mayBeMisspelt || results.some(({ queryTerms }) => new Set(queryTerms).size === tokens.length)) return results;
  const fuzzy = (term: string) => (misspellable.test(term) ? (term.length > 7 ? 2 : 1) : false);
  return index.search(folded, { ...options, fuzzy });
}

const misspellable = /^[a-z]{4,}$/;

/** How far a sense can be trusted: a word of one side means the other's, an everyday word often means more. */
function trustOf({ through }: QuerySense): number {
  if (through === null) return 1;
  return through.side === 'everyday' ? 0.7 : 0.8;
}

/** Where nothing reads as the whole query: each of its words, or what is left after its first letters. */
function findPartsAloud(folded: string, find: (part: string) => void): void {
  const words = folded.split(' ').flatMap((word) => readingQuery(word) ?? []);
  if (words.length > 1) for (const word of words) find(word);
  else if (words[0] !== undefined) {
    for (let length = words[0].length - 1; length >= Math.max(4, words[0].length / 2); length -= 1) {
      find(words[0].slice(0, length));
    }
  }
}

/** Puts two letters typed in the wrong order back, where that makes a word that is known: permti, permit. */
function swapBack(folded: string, known: ReadonlySet<string>): string {
  const mend = (word: string): string => {
    if (known.has(word)) return word;
    for (let at = 1; at < word.length; at += 1) {
      const swapped = word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
      if (known.has(swapped)) return swapped;
    }
    return word;
  };
  return folded.replace(/[a-z]{4,}/g, mend);
}

function keep(hits: Hits, record: SearchRecord, found: Found): void {
  const score = found.score * (kindWeights[record.kind] ?? 1);
  const known = hits.get(record);
  if (score <= 0 || (known !== undefined && known.score >= score)) return;
  // What was found by the reader's own word or reading is told so, even where another word fits better.
  const direct = known?.whole === true && known.sense.through === null;
  const told = direct && (found.sense.through !== null || known.reading !== undefined) ? known : found;
  hits.set(record, { ...told, score });
}

/** The best hits at once; those of the groups are worded when somebody looks at them, which is after the best are drawn. */
function arrange(kept: readonly Kept[], show: (kept: Kept) => SearchHit): Pick<SearchAnswer, 'best' | 'groups'> {
  const groups = new Map<RecordKind, Kept[]>();
  for (const hit of kept.slice(bestHits)) {
    const { kind } = hit[0];
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [hit]);
    else group.push(hit);
  }
  return {
    best: kept.slice(0, bestHits).map(show),
    groups: [...groups].map(([kind, inside]): SearchGroup => {
      let shown: readonly SearchHit[] | undefined;
      return {
        kind,
        get hits() {
          shown ??= inside.map(show);
          return shown;
        },
      };
    }),
  };
}

function isLatin(term: string): boolean {
  return term.charCodeAt(0) < 0x3000;
}
