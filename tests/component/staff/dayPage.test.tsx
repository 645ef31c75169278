import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { DayPage } from '../../../src/features/staff/day/DayPage.tsx';
import type { CaseListing } from '../../../src/services/staff/StaffService.ts';
import { buildCaseSummary } from '../../builders/buildCaseSummary.ts';
import { buildDesk } from '../../builders/buildDesk.ts';
import { inLocale } from '../../builders/inLocale.tsx';

const cases = Array.from({ length: 2_050 }, (_, number) =>
  buildCaseSummary(number, {
    errands: [{ subjectId: number < 250 ? 'benefit.card' : 'housing.rent', persons: ['p1'] }],
  }),
);

async function open(first: CaseListing) {
  const listing = createSourceCell<CaseListing>(first);
  const reading = createSourceCell({ done: first.cases.length, total: 2050, isStopped: false });
  const asked: string[] = [];
  const desk = buildDesk({
    staff: {
      listing,
      reading,
      list: async () => {
        asked.push('list');
        return { ok: true, value: listing.get().cases };
      },
      shiftLoad: () => new Promise(() => undefined),
      stopReading: () => reading.set({ ...reading.get(), isStopped: true }),
    },
    edition: { open: async () => undefined },
    nowMs: () => Date.parse('2026-12-01T08:30:00Z'),
  });
  const screen = await render(inLocale('en', <DayPage desk={desk} onOpen={() => undefined} />));
  return { listing, asked, screen, rows: () => screen.container.querySelectorAll('[data-case]').length };
}

test('[LIST-5] of many cases a hundred are drawn, and a hundred more when asked', async () => {
  const { screen, rows } = await open({ cases, isWhole: true });
  await expect.element(screen.getByText('2050 cases')).toBeVisible();
  expect(rows()).toBe(100);
  await screen.getByRole('button', { name: 'Show 100 more' }).click();
  await expect.poll(rows).toBe(200);
  await screen.getByLabelText(/^Find a case/).fill('card');
  await expect.element(screen.getByText('250 cases')).toBeVisible();
});

test('[LIST-13] what could be handed over is counted only while that is unfolded, and not again with every key', async () => {
  let looked = 0;
  const watched = cases.map((one, at) =>
    // Neither drawn nor of today: only counting looks whether it is practice.
    at === 2_000 ? Object.defineProperty({ ...one }, 'practice', { get: () => looked++ < 0 }) : one,
  );
  const { screen } = await open({ cases: watched, isWhole: true });
  await screen.getByLabelText(/^Find a case/).fill('card');
  await expect.element(screen.getByText('250 cases')).toBeVisible();
  expect(looked).toBe(0);
  await screen.getByText('Hand cases over to another window').click();
  await expect.element(screen.getByText('Not ended: 2050 cases')).toBeVisible();
  expect(looked).toBe(2);
  await screen.getByLabelText(/^Find a case/).fill('rent');
  await expect.element(screen.getByText('1800 cases')).toBeVisible();
  expect(looked).toBe(2);
});

test('[LIST-7] until all is read the list says so, calls no number final and exports nothing', async () => {
  const { listing, screen } = await open({ cases: [], isWhole: false });
  await expect.element(screen.getByText('Reading…')).toBeVisible();
  listing.set({ cases: cases.slice(0, 120), isWhole: false });
  await expect.element(screen.getByText(/^Still reading: 120 cases so far/)).toBeVisible();
  await expect.element(screen.getByText('120 cases so far', { exact: true })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Export as CSV' })).toBeDisabled();
  listing.set({ cases, isWhole: true });
  await expect.element(screen.getByText('2050 cases')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Export as CSV' })).toBeEnabled();
  expect(screen.container.querySelector('[data-reading]')).toBeNull();
});

test('[LIST-10] the reading is watched, stopped and gone on with', async () => {
  const { screen, asked } = await open({ cases: cases.slice(0, 500), isWhole: false });
  await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '500');
  await screen.getByRole('button', { name: 'Stop reading' }).click();
  await expect.element(screen.getByText(/^Reading was stopped at 500 cases/)).toBeVisible();
  const before = asked.length;
  await screen.getByRole('button', { name: 'Read on' }).click();
  expect(asked.length).toBe(before + 1);
});
