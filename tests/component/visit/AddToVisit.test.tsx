import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { emptyPreparation } from '../../../src/domain/visit/emptyPreparation.ts';
import type { Preparation } from '../../../src/domain/visit/Preparation.ts';
import type { Reading } from '../../../src/ui/checklist/ChecklistServices.ts';
import { AddToVisit } from '../../../src/ui/visit/AddToVisit.tsx';
import { inLocale } from '../../builders/inLocale.tsx';
import { createFakeVisit } from './fakeVisit.ts';

afterEach(() => vi.unstubAllGlobals());

test('[ADD-1] one tap adds the errand for the reader; the same place then leads to the visit and has the focus', async () => {
  const fake = createFakeVisit();
  const screen = await render(inLocale('en', <AddToVisit subjectId="benefit.card" visit={fake.services.visit} />));
  await screen.getByRole('button', { name: 'Add to my visit' }).click();
  const way = screen.getByRole('link', { name: 'In my visit: open it' });
  await expect.element(way).toHaveFocus();
  await expect.element(way).toHaveAttribute('href', '/en/visit');
  expect(fake.preparation().errands).toEqual([{ subjectId: 'benefit.card', persons: ['self'] }]);
});

test('[ADD-2][ADD-3] before its code is there it is a link that asks first, and nothing is read', async () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => waiting.push(callback));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  let watched = 0;
  const cell = createSourceCell<Reading<Preparation>>(
    { status: 'ready', value: emptyPreparation, unreadable: 0 },
    () => {
      watched += 1;
      return () => undefined;
    },
  );
  const visit = { ...createFakeVisit().services.visit, preparation: cell };
  const screen = await render(inLocale('en', <AddToVisit subjectId="benefit.card" visit={visit} />));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const link = screen.container.querySelector('a');
  expect(link?.getAttribute('href')).toBe('/en/visit?add=benefit.card');
  expect(watched).toBe(0);
  for (const callback of waiting) callback();
  await expect.element(screen.getByRole('button', { name: 'Add to my visit' })).toBeVisible();
  expect(watched).toBe(1);
});

test('[ADD-4] an errand that could not be kept says why and is offered again', async () => {
  const fake = createFakeVisit();
  fake.fail(true);
  const screen = await render(inLocale('en', <AddToVisit subjectId="benefit.card" visit={fake.services.visit} />));
  await screen.getByRole('button', { name: 'Add to my visit' }).click();
  await expect.element(screen.getByText(/^Not saved: this device is full/)).toBeVisible();
  fake.fail(false);
  await screen.getByRole('button', { name: 'Add to my visit' }).click();
  await expect.element(screen.getByRole('link', { name: 'In my visit: open it' })).toBeVisible();
});
