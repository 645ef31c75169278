import { describe, expect, test } from 'vitest';
import { hitsOf, locales, openTestSearch, searchFile } from './buildTestSearch.ts';
import { searchQueries } from './searchQueries.ts';

const searcher = await openTestSearch();
const known = new Set(searchFile.ids);
/** Pairs whose record is in the edition under test. */
const asked = searchQueries.filter(([, ...ids]) => ids.some((id) => known.has(id)));

describe('what readers type', () => {
  test('[SEARCH-7] there are at least 300 queries, each asked once', () => {
    expect(searchQueries.length).toBeGreaterThanOrEqual(300);
    expect(new Set(searchQueries.map(([query]) => query)).size).toBe(searchQueries.length);
  });

  test.each(locales)('[SEARCH-7] 97 of 100 have their record among the first three for readers of %s', (locale) => {
    const missed = asked.filter(([query, ...ids]) => {
      const first = hitsOf(searcher.search(query, locale)).slice(0, 3);
      return !first.some(({ id }) => ids.includes(id));
    });
    const share = 1 - missed.length / asked.length;
    expect(share, missed.map(([query]) => query).join(' · ')).toBeGreaterThanOrEqual(0.97);
  });

  test('[SEARCH-7] no hit stands twice, and every hit leads to an address', () => {
    for (const [query] of asked) {
      const hits = hitsOf(searcher.search(query, 'zh-Hant'));
      expect(new Set(hits.map(({ id }) => id)).size, query).toBe(hits.length);
      for (const { path } of hits) expect(path).toMatch(/^\/[\w/#.-]+$/);
    }
  });
});
