import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { countDay } from '../../../src/features/staff/day/countDay.ts';
import { DayFigures } from '../../../src/features/staff/day/DayFigures.tsx';
import type { CaseSummary } from '../../../src/services/staff/StaffService.ts';
import { buildCaseSummary } from '../../builders/buildCaseSummary.ts';
import { inLocale } from '../../builders/inLocale.tsx';

async function draw(given: readonly Partial<CaseSummary>[]) {
  const cases = given.map((one, number) => buildCaseSummary(number, one));
  const today = countDay(cases, Date.parse('2026-12-01T08:30:00Z'));
  const screen = await render(inLocale('en', <DayFigures today={today} />));
  const shareOf = (place: Element | null) => Number(place?.querySelector('svg rect')?.getAttribute('width'));
  const of = (code: string) => screen.container.querySelector(`[data-reason=${code}]`);
  return { screen, of, shareOf };
}

test('[LIST-15] the share done in one trip and the reasons are drawn, and a case that came again and was finished is among the reasons', async () => {
  const { screen, of, shareOf } = await draw([
    { status: 'finished' },
    { status: 'finished', returns: ['paperWrong'] },
    { status: 'returned', returns: ['paperWrong', 'paperMissing'], comeBack: 'paperMissing' },
    { status: 'open', returns: ['paperMissing', 'paperMissing'] },
    { status: 'open' },
    { status: 'left' },
    { status: 'finished', practice: true },
  ]);
  await expect.element(screen.getByText('Of 4 cases with a result today, 1 were finished in one trip.')).toBeVisible();
  expect(shareOf(screen.container.querySelector('[aria-labelledby=one-trip]'))).toBe(25);
  for (const code of ['paperWrong', 'paperMissing']) {
    expect(of(code)?.textContent).toContain('2');
    expect(shareOf(of(code))).toBe(50);
  }
  expect(of('systemDown')).toBeNull();
});

test('[LIST-15] on a day without a result nothing is drawn', async () => {
  const { screen } = await draw([{ status: 'open' }, { status: 'left' }]);
  await expect.element(screen.getByText('2', { exact: true })).toBeVisible();
  expect(screen.container.querySelector('svg')).toBeNull();
});
