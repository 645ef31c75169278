import { expect, test } from 'vitest';
import { formatDate } from '../../../src/ui/format/formatDate.ts';

test.each([
  ['2024', 'zh-Hant', '2024年'],
  ['2024-05', 'zh-Hant', '2024年5月'],
  ['2024-05-18', 'zh-Hant', '2024年5月18日'],
  ['2024-05-18', 'zh-Hans', '2024年5月18日'],
  ['2024', 'en', '2024'],
  ['2024-05', 'en', 'May 2024'],
  ['2024-05-01', 'en', '1 May 2024'],
] as const)('[UI-5] %s in %s shows as much as is known: %s', (date, locale, shown) => {
  expect(formatDate(date, locale)).toBe(shown);
});
