import type { QuerySense } from '../../domain/search/expandQuery.ts';
import type { ReadingFound } from './findReading.ts';

/** Why a record counts as a hit, and how much. */
export interface Found {
  readonly score: number;
  /** Whether the record has all of the query. */
  readonly whole: boolean;
  readonly sense: QuerySense;
  /** Pieces of the record's texts that answer the query. */
  readonly pieces: readonly string[];
  readonly reading: ReadingFound | undefined;
}
