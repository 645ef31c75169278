import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { ok } from '../../../src/domain/result/Result.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { FirstSteps } from '../../../src/features/staff/setup/FirstSteps.tsx';
import type { FolderState } from '../../../src/services/folderCopy/FolderCopies.ts';
import type { Clerk, StaffState } from '../../../src/services/staff/StaffService.ts';
import { emptyBook, type WindowBook } from '../../../src/storage/staff/WindowBook.ts';
import { buildDesk } from '../../builders/buildDesk.ts';
import { inLocale } from '../../builders/inLocale.tsx';

type Open = Extract<StaffState, { type: 'open' }>;
const lin: Clerk = { id: 'lin', name: 'Lin', role: 'lead' };
const chen: Clerk = { id: 'chen', name: 'Chen', role: 'clerk' };

async function show(book: Partial<WindowBook>, given: Partial<Open> = {}, folder: FolderState = { type: 'none' }) {
  const asked: string[] = [];
  const desk = buildDesk({
    staff: {
      doneFirst: async (thing: string) => {
        asked.push(thing);
        return ok(undefined);
      },
    },
    folder: { state: createSourceCell(folder) },
  });
  const state: Open = {
    type: 'open',
    clerk: lin,
    clerks: [lin],
    window: { id: 'window', name: 'Window 3' },
    book: { ...emptyBook, ...book },
    ...given,
  };
  const screen = await render(
    inLocale('en', <FirstSteps desk={desk} state={state} onGo={(place) => asked.push(`to ${place}`)} />),
  );
  const left = () => screen.container.querySelector('[data-first]')?.getAttribute('data-first') ?? null;
  return { screen, asked, left };
}

test('[COUNTER-14] a new window’s lead is led to each thing, and puts the list away', async () => {
  const { screen, asked, left } = await show({ first: [] });
  expect(left()).toBe('3');
  await screen.getByRole('button', { name: 'Add the others who work here' }).click();
  await screen.getByRole('button', { name: 'Print the card of this window and put it up' }).click();
  await screen.getByRole('button', { name: 'Choose a folder for copies' }).click();
  await screen.getByRole('button', { name: 'Put this list away' }).click();
  expect(asked).toEqual(['to clerks', 'to card', 'to copy', 'away']);
});

test('[COUNTER-14] each is ticked by what has become of it, and done or put away the list is gone', async () => {
  const at = '2026-12-01T01:00:00Z';
  const copied = { at, by: 'lin', type: 'copied' } as const;
  const folder: FolderState = { type: 'ready', name: 'Stick', lastMs: null };
  expect((await show({ first: [] }, { clerks: [lin, chen] })).left()).toBe('2');
  expect((await show({ first: ['card'] })).left()).toBe('2');
  expect((await show({ first: [] }, {}, folder)).left()).toBe('2');
  const without = await show({ first: [], log: [copied] }, {}, { type: 'unavailable' });
  expect(without.left()).toBe('2');
  expect(without.screen.container.textContent).toContain('Save a copy on another device');
  expect((await show({ first: ['card'] }, { clerks: [lin, chen] }, folder)).left()).toBeNull();
  expect((await show({ first: ['away'] })).left()).toBeNull();
});

test('[COUNTER-14] a window from before it was asked, and a clerk who is no lead, see none', async () => {
  expect((await show({})).left()).toBeNull();
  expect((await show({ first: [] }, { clerk: chen, clerks: [lin, chen] })).left()).toBeNull();
});
