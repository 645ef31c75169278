import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildSearchFile } from '../../../src/build/search/buildSearchFile.ts';
import { recordPath } from '../../../src/domain/content/recordPath.ts';
import { readSearchFile } from '../../../src/services/search/readSearchFile.ts';
import { records, searchFile } from './buildTestSearch.ts';

const byId = new Map<string, (typeof records)[number]>(records.map((record) => [record.id, record]));

describe('the search file', () => {
  test('[SEARCH-8] every name and text comes out in each language exactly as the edition has it', async () => {
    const { records: read } = await readSearchFile(searchFile, async () => undefined);
    expect(read.length).toBeGreaterThan(100);
    for (const { id, names, notes, kind } of read) {
      const record = byId.get(id);
      expect(names).toEqual(record?.name);
      if (kind !== 'gap' && record !== undefined && 'summary' in record) expect(notes).toEqual(record.summary);
    }
  });

  test('[SEARCH-8] a record whose page was not built is left out; a gap is found on the page of what lacks it', async () => {
    const file = buildSearchFile(records, new Set(['/places/one-stop-window']));
    expect(file.ids.filter((id) => !id.startsWith('gap.'))).toEqual(['place.one-stop-window']);
    const { records: read } = await readSearchFile(file, async () => undefined);
    for (const { id, path } of read) {
      expect(path, id).toBe(id.startsWith('gap.') ? '/places/one-stop-window#gaps' : recordPath(id));
    }
  });

  test('[SEARCH-10] it costs at most 60 KB on the wire for all languages', () => {
    expect(brotliCompressSync(JSON.stringify(searchFile)).length).toBeLessThanOrEqual(60_000);
  });
});
