import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { collectErrands } from '../../../src/domain/bagList/collectErrands.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { bagOf, choicesOf, linesOf } from './buildErrand.ts';

const { records } = readEdition(join(import.meta.dirname, '../../../src/edition'));
const content = createMemoryReader(records);
const errandsOf = (ids: readonly string[]) =>
  collectErrands({ content, locale: 'en', edition: { issuedOn: '2026-11-20' } }, ids);

const RP = 'document.residence-permit';
const SE = 'document.single-entry-permit';
const FY = 'document.five-year-permit';
const TD = 'document.temporary-driving-permit';
const CA = 'housing.city-apartment';
const ZA = 'housing.zone-apartment';
const HC = 'benefit.haiqing-card';

/**
 * Made by hand from the lists, never by the code. Each paper once, in the order of the alphabet; `2×` asked by both
 * errands; `~` only sensible to carry, since no published list asks for it; `?` asked only of some people. A choice is
 * `list/requirement`, with `= way` where a paper of it is in the bag anyhow. Nobody publishes a number of originals or
 * copies, so every line must say "not stated".
 */
const table: readonly (readonly [string, string, string, string])[] = [
  [
    RP,
    SE,
    'application-form, five-year-permit, photo-receipt, photo-single-entry, taiwan-id-card, taiwan-passport',
    'residence-permit/address, residence-permit/basis',
  ],
  [
    RP,
    FY,
    'application-form, five-year-permit, ?household-transcript, ?parent-id, photo-2-inch-white, photo-receipt, taiwan-passport',
    'five-year-permit-agency/identity, residence-permit/address, residence-permit/basis',
  ],
  [
    RP,
    TD,
    'application-form, 2×five-year-permit, ~lodging-registration, ~photo-1-inch-white, photo-receipt, ~taiwan-driving-licence',
    'residence-permit/address, residence-permit/basis',
  ],
  [
    RP,
    CA,
    'application-form, five-year-permit, no-home-proof, photo-receipt, residence-permit',
    'city-apartment/work-or-business, residence-permit/address, residence-permit/basis',
  ],
  [
    RP,
    ZA,
    'application-form, ~?family-identity, 2×five-year-permit, ~mainland-mobile-number, ~no-home-proof, photo-receipt',
    'residence-permit/address, residence-permit/basis, zone-apartment/identity = five-year-permit, zone-apartment/work-or-business',
  ],
  [
    RP,
    HC,
    'application-form, five-year-permit, mainland-mobile-number, photo-1-inch, photo-receipt, residence-permit',
    'residence-permit/address, residence-permit/basis',
  ],
  [
    SE,
    FY,
    '?household-transcript, ?parent-id, photo-2-inch-white, photo-single-entry, 2×taiwan-id-card, 2×taiwan-passport',
    'five-year-permit-agency/identity = id-card',
  ],
  [
    SE,
    TD,
    '~five-year-permit, ~lodging-registration, ~photo-1-inch-white, photo-single-entry, ~taiwan-driving-licence, taiwan-id-card, taiwan-passport',
    '',
  ],
  [
    SE,
    CA,
    'no-home-proof, photo-single-entry, residence-permit, taiwan-id-card, taiwan-passport',
    'city-apartment/work-or-business',
  ],
  [
    SE,
    ZA,
    '~?family-identity, ~mainland-mobile-number, ~no-home-proof, photo-single-entry, taiwan-id-card, taiwan-passport',
    'zone-apartment/identity, zone-apartment/work-or-business',
  ],
  [
    SE,
    HC,
    'mainland-mobile-number, photo-1-inch, photo-single-entry, residence-permit, taiwan-id-card, taiwan-passport',
    '',
  ],
  [
    FY,
    TD,
    '~five-year-permit, ?household-transcript, ~lodging-registration, ?parent-id, ~photo-1-inch-white, photo-2-inch-white, ~taiwan-driving-licence, taiwan-passport',
    'five-year-permit-agency/identity',
  ],
  [
    FY,
    CA,
    '?household-transcript, no-home-proof, ?parent-id, photo-2-inch-white, residence-permit, taiwan-passport',
    'city-apartment/work-or-business, five-year-permit-agency/identity',
  ],
  [
    FY,
    ZA,
    '~?family-identity, ?household-transcript, ~mainland-mobile-number, ~no-home-proof, ?parent-id, photo-2-inch-white, taiwan-passport',
    'five-year-permit-agency/identity, zone-apartment/identity, zone-apartment/work-or-business',
  ],
  [
    FY,
    HC,
    '?household-transcript, mainland-mobile-number, ?parent-id, photo-1-inch, photo-2-inch-white, residence-permit, taiwan-passport',
    'five-year-permit-agency/identity',
  ],
  [
    TD,
    CA,
    '~five-year-permit, ~lodging-registration, no-home-proof, ~photo-1-inch-white, residence-permit, ~taiwan-driving-licence',
    'city-apartment/work-or-business',
  ],
  [
    TD,
    ZA,
    '~?family-identity, 2×~five-year-permit, ~lodging-registration, ~mainland-mobile-number, ~no-home-proof, ~photo-1-inch-white, ~taiwan-driving-licence',
    'zone-apartment/identity = five-year-permit, zone-apartment/work-or-business',
  ],
  [
    TD,
    HC,
    '~five-year-permit, ~lodging-registration, mainland-mobile-number, photo-1-inch, ~photo-1-inch-white, residence-permit, ~taiwan-driving-licence',
    '',
  ],
  [
    CA,
    ZA,
    '~?family-identity, ~mainland-mobile-number, 2×no-home-proof, 2×residence-permit',
    'city-apartment/work-or-business, zone-apartment/identity = residence-permit, zone-apartment/work-or-business',
  ],
  [
    CA,
    HC,
    'mainland-mobile-number, no-home-proof, photo-1-inch, 2×residence-permit',
    'city-apartment/work-or-business',
  ],
  [
    ZA,
    HC,
    '~?family-identity, 2×mainland-mobile-number, ~no-home-proof, photo-1-inch, 2×residence-permit',
    'zone-apartment/identity = residence-permit, zone-apartment/work-or-business',
  ],
];

async function told(one: string, other: string): Promise<readonly [string, string]> {
  const bag = bagOf(await errandsOf([one, other]));
  const papers = linesOf(bag).map((line) => {
    const many = line.neededFor.length > 1 ? `${line.neededFor.length}×` : '';
    const mark = `${line.standing === 'published' ? '' : '~'}${line.isConditional ? '?' : ''}`;
    return {
      name: line.name,
      sortBy: line.evidenceTypeId,
      text: many + mark + line.evidenceTypeId.replace('evidence.', ''),
    };
  });
  const choices = choicesOf(bag).map(({ checklistId, requirementId, taken }) => {
    const key = `${checklistId.replace('checklist.', '')}/${requirementId}`;
    return taken === null ? key : `${key} = ${taken}`;
  });
  return [
    papers
      .toSorted((a, b) => (a.sortBy < b.sortBy ? -1 : 1))
      .map(({ text }) => text)
      .join(', '),
    choices.toSorted().join(', '),
  ];
}

describe('every pair of errands that have papers', () => {
  test('[BAG-1] the table has each of the 21 pairs of the 7 lists', async () => {
    const subjects = new Set((await content.list('checklist')).map(({ subjectId }) => subjectId));
    expect([...subjects].toSorted()).toEqual([RP, SE, FY, TD, CA, ZA, HC].toSorted());
    const pairs = table.map(([one, other]) => [one, other].toSorted().join(' '));
    expect(new Set(pairs).size).toBe((subjects.size * (subjects.size - 1)) / 2);
  });

  test.each(table)('[BAG-1] %s with %s', async (one, other, papers, choices) => {
    expect(await told(one, other)).toEqual([papers, choices]);
    expect(await told(other, one)).toEqual([papers, choices]);
  });

  test('[BAG-2] no number is made up where no source gives one', async () => {
    const bag = bagOf(await errandsOf([RP, SE, FY, TD, CA, ZA, HC]));
    expect(linesOf(bag)).not.toEqual([]);
    for (const { originals, copies } of linesOf(bag))
      expect([originals, copies]).toEqual([
        { atLeast: 0, isStated: false },
        { atLeast: 0, isStated: false },
      ]);
  });

  test('[BAG-6] no record says that a paper may follow later, or that another person may go', async () => {
    const errands = await errandsOf([RP, SE, FY, TD, CA, ZA, HC]);
    expect(bagOf(errands).mayAnyFollow).toBe(false);
    for (const { proxy } of errands)
      expect(proxy).toMatchObject({ type: 'notPublished', question: { id: 'gap.hand-in-by-another' } });
  });

  test('[BAG-5] where each is handed in, as the records say, else the question to ask', async () => {
    const errands = await errandsOf([RP, SE, FY, TD, CA, ZA, HC, 'service.one-stop-window', 'gap.window-item-1']);
    const shown = errands.map(({ id, where }) => [
      id,
      where.type,
      where.type === 'notPublished' ? where.question?.id : where.type === 'centre' ? where.floorLabel : where.doubtful,
    ]);
    expect(shown).toEqual([
      [RP, 'elsewhere', true],
      [SE, 'elsewhere', false],
      [FY, 'elsewhere', true],
      [TD, 'notPublished', 'gap.temporary-driving-office'],
      [CA, 'elsewhere', true],
      [ZA, 'notPublished', 'gap.hand-in-place'],
      [HC, 'elsewhere', true],
      ['service.one-stop-window', 'centre', '1F'],
      ['gap.window-item-1', 'notPublished', 'gap.hand-in-place'],
    ]);
  });

  test('[BAG-7] an errand without a published list brings the question to ask instead', async () => {
    const [gap, window, zone, permit] = await errandsOf(['gap.window-item-1', 'service.one-stop-window', ZA, RP]);
    expect(gap?.papersQuestion?.id).toBe('gap.window-item-1');
    expect(window?.papersQuestion?.id).toBe('gap.window-papers');
    expect(zone?.papersQuestion?.id).toBe('gap.window-papers');
    expect(permit?.papersQuestion).toBeNull();
  });

  test('[BAG-7] how to get a paper, who issues it and how long that takes stand with it, where a record says so', async () => {
    const lines = linesOf(bagOf(await errandsOf([CA])));
    const permit = lines.find(({ evidenceTypeId }) => evidenceTypeId === 'evidence.residence-permit');
    expect(permit?.issuer).toBe('The police');
    expect(permit?.howToGet).toContain('police station');
    expect(permit?.howLong.map(({ id, topic }) => [id, topic])).toEqual([['time', 'speed']]);
    const proof = lines.find(({ evidenceTypeId }) => evidenceTypeId === 'evidence.no-home-proof');
    expect([proof?.issuer, proof?.howToGet, proof?.howLong]).toEqual([null, null, []]);
  });

  test('[BAG-8] what a source asks of the dates goes into the bag, and nothing else does', async () => {
    const bag = bagOf(await errandsOf([RP, SE, FY, TD, CA, ZA, HC]));
    const asked = linesOf(bag).flatMap(({ evidenceTypeId, validity }) =>
      validity.type === 'unknown' && validity.wants.length > 0 ? [`${evidenceTypeId}: ${validity.wants.join()}`] : [],
    );
    expect(asked.toSorted()).toEqual([
      'evidence.photo-2-inch-white: issuedOn',
      'evidence.residence-permit: expiresOn',
      'evidence.taiwan-id-card: expiresOn',
      'evidence.taiwan-passport: expiresOn',
    ]);
  });
});
