import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineExternalAddress } from '../../../src/domain/address/lineExternalAddress.ts';

describe('the way out of LINE', () => {
  test.each([
    ['https://example.org/', 'https://example.org/?openExternalBrowser=1'],
    ['https://example.org/floors#2F', 'https://example.org/floors?openExternalBrowser=1#2F'],
    ['https://example.org/search?q=a', 'https://example.org/search?q=a&openExternalBrowser=1'],
    ['https://example.org/?openExternalBrowser=0&q=a', 'https://example.org/?q=a&openExternalBrowser=1'],
    ['https://example.org/?', 'https://example.org/?openExternalBrowser=1'],
  ])('[ADDRESS-1] %s becomes %s', (url, expected) => {
    expect(lineExternalAddress(url)).toBe(expected);
  });

  test('[ADDRESS-1] asking twice changes nothing, and path, fragment and other values stay', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = lineExternalAddress(url);
        expect(lineExternalAddress(once)).toBe(once);
        const before = new URL(url);
        const after = new URL(once);
        expect([after.origin, after.pathname, after.hash]).toEqual([before.origin, before.pathname, before.hash]);
        expect(after.searchParams.getAll('openExternalBrowser')).toEqual(['1']);
      }),
      { seed: 20261120, numRuns: 50 },
    );
  });
});
