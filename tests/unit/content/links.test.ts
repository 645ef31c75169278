import { expect, test } from 'vitest';
import { loadLinks } from '../../../src/domain/content/Citations.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { loadBacklinks } from '../../../src/domain/content/loadBacklinks.ts';
import { recordPath } from '../../../src/domain/content/recordPath.ts';
import { buildBenefit, buildChecklistRecord, buildDocument, buildEvidence } from '../../builders/buildRecords.ts';

const content = createMemoryReader([
  buildBenefit('ride-card', { programId: 'program.first-batch' }),
  buildDocument('permit'),
  buildEvidence('photo'),
  buildChecklistRecord('card-papers', 'benefit.ride-card', ['photo', 'permit']),
  buildChecklistRecord('permit-papers', 'document.permit', ['photo']),
]);

test('[LINK-1] every kind that has a page has an address, and the zone’s eight keep theirs', () => {
  expect(recordPath('benefit.ride-card')).toBe('/benefits/ride-card');
  expect(recordPath('program.first-batch')).toBe('/benefits/first-batch');
  expect(recordPath('program.zone-eight')).toBe('/measures');
  expect(recordPath('evidence.photo')).toBe('/documents/photo');
  expect(recordPath('phone.110')).toBe('/travel/phones#110');
  for (const id of ['gap.hours', 'source.n1', 'conflict.name', 'organization.centre'])
    expect(recordPath(id)).toBeUndefined();
});

test('[LINK-2] a link to a list of papers leads to the page of what the papers are for', async () => {
  expect(await loadLinks(content, ['checklist.card-papers', 'gap.hours', 'benefit.gone'], 'en')).toEqual([
    { id: 'checklist.card-papers', kind: 'checklist', name: 'card-papers', path: '/benefits/ride-card' },
  ]);
});

test('[LINK-3] a paper knows the errands that need it, by the errand’s own name', async () => {
  expect(await loadBacklinks(content, 'evidence.photo', ['checklist'], 'en')).toEqual([
    { id: 'benefit.ride-card', kind: 'benefit', name: 'ride-card', path: '/benefits/ride-card' },
    { id: 'document.permit', kind: 'document', name: 'permit', path: '/documents/permit' },
  ]);
  expect(await loadBacklinks(content, 'evidence.elsewhere', ['checklist'], 'en')).toEqual([]);
});

test('[LINK-3] a package knows its benefits', async () => {
  const links = await loadBacklinks(content, 'program.first-batch', ['benefit'], 'en');
  expect(links.map(({ path }) => path)).toEqual(['/benefits/ride-card']);
});
