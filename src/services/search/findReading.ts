import type { QuerySense, WordGroup } from '../../domain/search/expandQuery.ts';
import { matchReading, type ReadingMatch } from '../../domain/search/matchReading.ts';
import { scoreReading } from '../../domain/search/scoreName.ts';
import type { NameForm, SearchRecord } from './readSearchFile.ts';

/** A name of a record that reads as the query says. */
export interface ReadingFound {
  readonly form: NameForm;
  readonly match: ReadingMatch;
  readonly score: number;
}

/** The name of a record that reads most like the query; undefined where none does. */
export function findReading(record: SearchRecord, query: string): ReadingFound | undefined {
  let best: ReadingFound | undefined;
  for (const form of record.forms) {
    const match = form.readable === undefined ? undefined : matchReading(query, form.readable);
    if (match === undefined) continue;
    const score = scoreReading(form.folded, match);
    if (score > (best?.score ?? 0)) best = { form, match, score };
  }
  return best;
}

/** The other words for a word that the query spells out in full: from the reading of Taiwan's word to the mainland's. */
export function readWords(query: string, groups: readonly WordGroup[]): QuerySense[] {
  const senses: QuerySense[] = [];
  for (const group of groups) {
    for (const word of group) {
      if (word.readable === undefined || word.folded.length < 2 || word.folded.length * 6 < query.length) continue;
      const match = matchReading(query, word.readable);
      if (match === undefined || match.initials > 0 || match.characters < word.folded.length) continue;
      senses.push({ folded: word.folded, through: null });
      for (const other of group) {
        if (other === word || other.readable === undefined || other.folded.includes(word.folded)) continue;
        senses.push({
          folded: other.folded,
          through: { by: 'word', said: word.written, side: word.side, means: other.written },
        });
      }
    }
  }
  return senses
    .filter(({ folded }, at) => senses.findIndex((one) => one.folded === folded) === at)
    .slice(0, mostSenses);
}

const mostSenses = 5;
