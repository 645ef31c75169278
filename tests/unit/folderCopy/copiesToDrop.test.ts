import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiesToDrop } from '../../../src/services/folderCopy/copiesToDrop.ts';
import { copyName, readCopyName } from '../../../src/services/folderCopy/copyName.ts';
import { idNamed } from '../../builders/buildCase.ts';

const own = idNamed('window');
const dayMs = 86_400_000;
const start = Date.parse('2026-01-01T04:00:00Z');
const at = (day: number, id = own) => copyName(id, start + day * dayMs);

const moments = fc.array(fc.integer({ min: 0, max: 900 * 24 * 3600 }), { minLength: 1, maxLength: 200 });
const namesAt = (seconds: readonly number[]) => [
  ...new Set(seconds.map((second) => copyName(own, start + second * 1000))),
];
const sized = (names: readonly string[], sizeBytes = 1000) => names.map((name) => ({ name, sizeBytes }));
const stayOf = (names: readonly string[]) => {
  const drop = new Set(copiesToDrop(own, sized(names)));
  return names.filter((name) => !drop.has(name)).toSorted();
};

test('[FOLDER-3] after two years of a copy a day: seven days, four weeks, twelve months, each by its newest', () => {
  let names: string[] = [];
  for (let day = 0; day < 730; day++) names = stayOf([...names, at(day)]);
  const days = names.map((name) => readCopyName(own, name)?.day);
  expect(days).toEqual([
    ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31'],
    ...['2027-08-31', '2027-09-30', '2027-10-31', '2027-11-30', '2027-12-12', '2027-12-19', '2027-12-25'],
    ...['2027-12-26', '2027-12-27', '2027-12-28', '2027-12-29', '2027-12-30', '2027-12-31'],
  ]);
});

test('[FOLDER-3] whatever is there: the newest stays, never more than 23, each of the last days keeps one, and twice is once', () => {
  fc.assert(
    fc.property(moments, (seconds) => {
      const names = namesAt(seconds);
      const stay = stayOf(names);
      expect(stay.length).toBeLessThanOrEqual(23);
      expect(stay).toContain(names.toSorted().at(-1));
      expect(stayOf(stay)).toEqual(stay);
      expect(stayOf(names.toReversed())).toEqual(stay);
      const days = [...new Set(names.map((name) => readCopyName(own, name)?.day))].toSorted().slice(-7);
      for (const day of days) expect(stay.some((name) => readCopyName(own, name)?.day === day)).toBe(true);
    }),
  );
});

test('[FOLDER-3] nothing else is ever named, however alike', () => {
  const ours = at(3);
  const alike = [
    at(1, idNamed('other')),
    ours.replace('.onetrip', '.onetrip.bak'),
    ours.replace('.onetrip', ' (1).onetrip'),
    ours.toUpperCase(),
    `x${ours}`,
    ours.replace('2026-01-04', '2026-02-31'),
    ours.replace('2026-01-04', '2026-13-04'),
    'window-2026-01-04.onetrip',
    'holiday.jpg',
    '',
  ];
  const many = Array.from({ length: 400 }, (_, day) => at(day));
  for (const name of copiesToDrop(own, sized([...alike, ...many]))) expect(alike).not.toContain(name);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60 })), moments, (odd, seconds) => {
      const names = namesAt(seconds);
      for (const name of copiesToDrop(own, sized([...odd, ...alike, ...names]))) expect(names).toContain(name);
    }),
  );
});

test('[FOLDER-3] large copies stay below 4 GB together, the oldest go first, and the newest three stay whatever their size', () => {
  const many = Array.from({ length: 40 }, (_, day) => at(day));
  const left = (sizeBytes: number) => {
    const drop = new Set(copiesToDrop(own, sized(many, sizeBytes)));
    return many.filter((name) => !drop.has(name));
  };
  expect(left(100_000_000)).toEqual(left(1000));
  expect(left(500_000_000)).toEqual(left(1000).slice(-8));
  expect(left(3_000_000_000)).toEqual(many.slice(-3));
});

test('[FOLDER-3] a copy that was cut off is empty: it goes, and takes no day from a whole one', () => {
  const files = [...sized([at(1)]), ...sized([at(1.1)], 0), ...sized([at(2)])];
  expect(copiesToDrop(own, files)).toEqual([at(1.1)]);
});
