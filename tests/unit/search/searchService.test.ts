import { expect, test, vi } from 'vitest';
import { createSearchService, searchFilePath } from '../../../src/services/search/createSearchService.ts';
import { searchFile } from './buildTestSearch.ts';

const bytes = new TextEncoder().encode(JSON.stringify(searchFile));

function build(fetchFile: (path: string) => Promise<Uint8Array> = async () => bytes) {
  const kept: (readonly string[])[] = [];
  const service = createSearchService({
    fetchFile,
    yieldToMain: async () => undefined,
    readRecent: () => ['kept before'],
    writeRecent: (queries) => void kept.push(queries),
  });
  return { service, kept };
}

test('[SEARCH-10] the file is read once however often the search is opened', async () => {
  const fetchFile = vi.fn(async () => bytes);
  const { service } = build(fetchFile);
  const [one, other] = await Promise.all([service.open(), service.open()]);
  expect(one.ok).toBe(true);
  expect(one).toBe(other);
  expect(fetchFile.mock.calls).toEqual([[searchFilePath]]);
});

test.each([
  ['no answer', async () => Promise.reject(new TypeError('offline'))],
  ['no JSON', async () => new TextEncoder().encode('<html>')],
  ['another format', async () => new TextEncoder().encode('{"format":2}')],
])('[SEARCH-10] %s is told, and the next try may succeed', async (_, fails) => {
  const fetchFile = vi.fn<(path: string) => Promise<Uint8Array>>(async () => bytes).mockImplementationOnce(fails);
  const { service } = build(fetchFile);
  expect(await service.open()).toMatchObject({ ok: false, error: { type: 'search/unreachable' } });
  expect((await service.open()).ok).toBe(true);
});

test('[SEARCH-11] the last queries stand newest first, each once, six at most, and can be forgotten', () => {
  const { service, kept } = build();
  service.loadRecent();
  for (const query of ['1', '2', '3', '4', '5', ' 2 ', '  ', '6']) service.remember(query);
  expect(service.recent.get()).toEqual(['6', '2', '5', '4', '3', '1']);
  expect(kept[kept.length - 1]).toEqual(['6', '2', '5', '4', '3', '1']);
  service.forgetRecent();
  expect(service.recent.get()).toEqual([]);
  expect(kept[kept.length - 1]).toEqual([]);
});
