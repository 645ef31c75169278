import { describe, expect, test } from 'vitest';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { filterErrands, loadErrandCatalogue } from '../../../src/domain/visit/ErrandCatalogue.ts';
import { buildProvenance } from '../../builders/buildFacts.ts';
import { buildBenefit, buildChecklistRecord, buildDocument } from '../../builders/buildRecords.ts';

const name = { 'zh-Hant': '居住證', 'zh-Hans': '居住证', en: 'Residence permit' };
const records = [
  buildDocument('residence', { name, order: 2 }),
  buildDocument('card', { order: 1, checklistId: 'checklist.card' }),
  buildBenefit('card', { checklistId: 'checklist.card' }),
  buildBenefit('over', { provenance: { ...buildProvenance(), state: 'past' } }),
  buildBenefit('plain'),
  buildChecklistRecord('card', 'benefit.card', ['permit']),
];

describe('what can be chosen', () => {
  test('[VISIT-2] what has a list of papers comes first; what is over is not offered', async () => {
    const entries = await loadErrandCatalogue(createMemoryReader(records), 'en');
    expect(entries.map(({ id, papers }) => [id, papers])).toEqual([
      ['benefit.card', 'published'],
      ['document.residence', null],
      ['benefit.plain', null],
    ]);
  });

  test('[VISIT-2] two records of one thing are offered once, under the one that the list of papers names', async () => {
    const entries = await loadErrandCatalogue(createMemoryReader(records), 'en');
    expect(entries.map(({ id }) => id)).not.toContain('document.card');
  });

  test('[VISIT-2] a few letters find it in any of the languages, wide letters and capitals alike', async () => {
    const entries = await loadErrandCatalogue(createMemoryReader(records), 'zh-Hant');
    for (const typed of ['居住證', '居住证', 'RESIDENCE', 'ｐｅｒｍｉｔ residence', ' residence  permit '])
      expect(
        filterErrands(entries, typed).map(({ id }) => id),
        typed,
      ).toEqual(['document.residence']);
    expect(filterErrands(entries, '  ')).toHaveLength(3);
    expect(filterErrands(entries, 'nothing like it')).toEqual([]);
  });
});
