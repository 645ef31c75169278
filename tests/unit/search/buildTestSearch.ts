import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { buildSearchFile } from '../../../src/build/search/buildSearchFile.ts';
import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import { gapPath } from '../../../src/domain/content/gapPath.ts';
import { recordPath } from '../../../src/domain/content/recordPath.ts';
import type { LocaleTag } from '../../../src/domain/locale/LocaleTag.ts';
import type { SearchAnswer, SearchHit } from '../../../src/domain/search/SearchAnswer.ts';
import type { SearchFile } from '../../../src/domain/search/SearchFile.ts';
import { createSearcher, type Searcher } from '../../../src/services/search/createSearcher.ts';

const shipped = join(import.meta.dirname, '../../../src/edition');
const given = process.env['EDITION_DIR'];

/** The records of the edition under test, the shipped one unless another is named. */
export const records: readonly ContentRecord[] = readEdition(given && existsSync(given) ? given : shipped).records;

/** The search file as the build makes it when every record has its page. */
export const searchFile: SearchFile = buildSearchFile(
  records,
  new Set(
    records.map((record) =>
      (record.kind === 'gap' ? gapPath(record) : (recordPath(record.id) ?? '')).replace(/#.*$/, ''),
    ),
  ),
);

/** The file as it arrives in the browser. */
export function openTestSearch(): Promise<Searcher> {
  return createSearcher(JSON.parse(JSON.stringify(searchFile)) as SearchFile, async () => undefined);
}

/** All hits in the order in which they stand on the page. */
export function hitsOf(answer: SearchAnswer | undefined): SearchHit[] {
  return answer === undefined ? [] : [...answer.best, ...answer.groups.flatMap(({ hits }) => hits)];
}

/** A text with its marks as `[…]`. */
export function marked(pieces: SearchHit['name']): string {
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');
}

export const locales: readonly LocaleTag[] = ['zh-Hant', 'zh-Hans', 'en'];
