import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import type { OpeningHours } from '../../../src/domain/content/OpeningHours.ts';
import { OpeningWeek } from '../../../src/features/visitor/floors/OpeningWeek.tsx';
import { VisitDesk } from '../../../src/features/visitor/visit/VisitDesk.tsx';
import { type Guide, GuideContext } from '../../../src/ui/page/GuideContext.ts';
import { buildProvenance } from '../../builders/buildFacts.ts';
import { buildCalendar, buildPlace, everywhere } from '../../builders/buildRecords.ts';
import { inLocale } from '../../builders/inLocale.tsx';
import { createFakeVisit, visitRecords } from './fakeVisit.ts';

const here = location.pathname + location.search;
beforeEach(() => history.replaceState(null, '', `${location.pathname}?v=1`));
afterEach(() => history.replaceState(null, '', here));

/** Mondays with a break, and Saturdays. */
const openingHours: OpeningHours = {
  confirmed: { on: '2026-11-20', by: '中心' },
  week: [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '14:00', to: '17:00' },
    { weekday: 6, from: '09:00', to: '11:30' },
  ],
};

/** The permit is handed in at a window with confirmed hours; of the year the holidays are known. */
function recordsWithHours(): ContentRecord[] {
  const handInAt = { placeId: 'place.window', words: everywhere('At the window.'), provenance: buildProvenance() };
  return [
    ...visitRecords().map((record) => (record.id === 'checklist.permit' ? { ...record, handInAt } : record)),
    buildPlace('window', { name: everywhere('The window'), openingHours }),
    buildCalendar('mainland-2099', { year: 2099, closed: ['2099-01-01'] }),
  ];
}

async function open(day: string) {
  const errands = [{ subjectId: 'document.permit', persons: ['self'] }];
  const fake = createFakeVisit({ errands, day }, recordsWithHours());
  const desk = <VisitDesk services={fake.services} offered={[]} />;
  const screen = await render(inLocale('en', <GuideContext value={{} as Guide}>{desk}</GuideContext>));
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  return { fake, screen };
}

const openMonday =
  'The window is open that day: 09:00–12:00, 14:00–17:00. Confirmed by the centre on 20 November 2026.';
const closedTuesday = 'The window is closed that day. Confirmed by the centre on 20 November 2026.';

test('[VISIT-16] an open day: its hours stand at the step, behind the verdict, on paper and in the text; nobody is sent to ask', async () => {
  const { fake, screen } = await open('2099-06-01');
  const texts = () => screen.container.textContent ?? '';
  await expect.poll(texts).toContain(openMonday);
  expect(texts()).not.toContain('The window’s hours on that day are not published.');
  expect(screen.container.querySelector('.print\\:block dl')?.textContent).toContain(openMonday);
  await screen.getByRole('button', { name: 'Copy as text' }).click();
  await expect.poll(() => fake.gone.texts[0]).toContain(openMonday);
  await screen.getByRole('button', { name: /^Day/ }).click();
  await expect.element(screen.getByRole('status').filter({ hasText: openMonday })).toBeVisible();
  expect(screen.container.textContent).not.toContain('not published');
});

test('[VISIT-16] a day on which it is closed is a reason, and the one next step is another day', async () => {
  const { screen } = await open('2099-06-02');
  await expect.element(screen.getByText(closedTuesday).first()).toBeVisible();
  await screen.getByRole('button', { name: 'Choose another day' }).click();
  await expect.element(screen.getByRole('status').filter({ hasText: closedTuesday })).toBeVisible();
});

test('[DAY-4] no day is offered on which the window is closed', async () => {
  const { screen } = await open('2099-06-01');
  await screen.getByRole('button', { name: /^Day/ }).click();
  await expect.poll(() => screen.getByRole('radio').elements()).toHaveLength(4);
  const labels = Array.from(
    screen.container.querySelectorAll('label:has(input[type=radio])'),
    (one) => one.textContent,
  );
  expect(labels.map((label) => label.split(',')[0])).toEqual(['Monday', 'Monday', 'Monday', 'Not decided yet']);
});

test('[FLOORS-7] a week as confirmed, Monday first, with closed days named', async () => {
  const screen = await render(inLocale('en', <OpeningWeek {...openingHours} />));
  const rows = [...screen.container.querySelectorAll('dl > div')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' '),
  );
  expect(rows).toEqual([
    'Monday 09:00–12:00, 14:00–17:00',
    ...['Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `${day} Closed`),
    'Saturday 09:00–11:30',
    'Sunday Closed',
  ]);
  expect(screen.container.textContent).toContain('Confirmed by the centre on 20 November 2026.');
  expect(screen.container.querySelector('[lang=zh-Hans]')?.textContent).toBe('中心');
});
