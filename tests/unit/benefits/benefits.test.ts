import { expect, test } from 'vitest';
import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { loadBenefits } from '../../../src/features/visitor/benefits/BenefitsView.ts';
import { loadBenefitOrPackage } from '../../../src/features/visitor/benefits/BenefitView.ts';
import { loadPackageStops } from '../../../src/features/visitor/benefits/PackageStop.ts';
import { buildProvenance } from '../../builders/buildFacts.ts';
import { buildBenefit, buildChecklistRecord, buildEvidence, buildProgram } from '../../builders/buildRecords.ts';

const from = (asOf: string) => ({ provenance: buildProvenance({ asOf }) });
const past = { provenance: buildProvenance({ state: 'past' }) };
const records: readonly ContentRecord[] = [
  buildProgram('zone-eight', { level: 'zone' }),
  buildProgram('batch-1', { ...from('2023-11'), measureCount: 15 }),
  buildProgram('batch-2', from('2024-04-28')),
  buildProgram('batch-3', { provenance: buildProvenance({ asOf: '2026-03', sources: [], state: 'notPublished' }) }),
  buildProgram('batch-4', { ...from('2025-02-27'), measureCount: 17 }),
  buildBenefit('tax', { level: 'province', programId: 'program.batch-4' }),
  buildBenefit('card', { benefitKind: 'card', checklistId: 'checklist.card' }),
  buildBenefit('old-jobs', past),
  buildBenefit('insurance', { level: 'nation', benefitKind: 'health' }),
  buildEvidence('photo'),
  buildChecklistRecord('card', 'benefit.card', ['photo']),
];
const content = createMemoryReader(records);
const edition = { edition: 1, issuedOn: '2026-11-20', checkedUntil: '2026-03' } as const;
const ask = (id: string) => ({ content, locale: 'en', edition, params: { id } }) as const;

test('[BENEFIT-1] city, province and nation stand apart, and nothing of the zone is among them', async () => {
  const { levels } = await loadBenefits(ask(''));
  expect(levels.map(({ level }) => level)).toEqual(['city', 'province', 'nation']);
  expect(levels.map(({ groups }) => groups.flatMap(({ entries }) => entries.map(({ name }) => name)))).toEqual([
    ['card'],
    ['tax'],
    ['insurance'],
  ]);
  expect(await loadBenefitOrPackage(ask('zone-eight'))).toBeUndefined();
});

test('[BENEFIT-2] packages run from new to old; one that was not found stands at its number, without a date', async () => {
  const stops = await loadPackageStops(content, 'en');
  expect(stops.map(({ name, asOf, standing, total, described }) => [name, asOf, standing, total, described])).toEqual([
    ['batch-4', '2025-02-27', 'described', 17, 1],
    ['batch-3', null, 'missing', null, 0],
    ['batch-2', '2024-04-28', 'headline', null, 0],
    ['batch-1', '2023-11', 'headline', 15, 0],
  ]);
});

test('[BENEFIT-3] what is over is listed apart', async () => {
  const { levels } = await loadBenefits(ask(''));
  expect(levels[0]?.past.map(({ name }) => name)).toEqual(['old-jobs']);
});

test('[BENEFIT-4] an address opens a benefit or a package, or nothing', async () => {
  const tax = await loadBenefitOrPackage(ask('tax'));
  expect(tax?.type === 'benefit' && tax.announcedIn).toEqual({ name: 'batch-4', path: '/benefits/batch-4' });
  const batch = await loadBenefitOrPackage(ask('batch-4'));
  expect(batch?.type === 'package' && batch.entries.map(({ path }) => path)).toEqual(['/benefits/tax']);
  expect(await loadBenefitOrPackage(ask('gone'))).toBeUndefined();
});

test('[BENEFIT-4] a benefit with a list of papers carries it', async () => {
  const card = await loadBenefitOrPackage(ask('card'));
  const papers = card?.type === 'benefit' ? card.checklist?.requirements.map(({ id }) => id) : undefined;
  expect(papers).toEqual(['photo']);
});
