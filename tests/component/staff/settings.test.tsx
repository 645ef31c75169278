import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { err, ok, type Result } from '../../../src/domain/result/Result.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { StaffSettings } from '../../../src/features/staff/settings/StaffSettings.tsx';
import type { FolderCopies, FolderState } from '../../../src/services/folderCopy/FolderCopies.ts';
import type { StaffDesk } from '../../../src/services/staff/StaffDesk.ts';
import type { StaffError } from '../../../src/services/staff/StaffError.ts';
import type { Clerk, StaffState } from '../../../src/services/staff/StaffService.ts';
import { emptyBook } from '../../../src/storage/staff/WindowBook.ts';
import { buildDesk } from '../../builders/buildDesk.ts';
import { inLocale } from '../../builders/inLocale.tsx';

type Open = Extract<StaffState, { type: 'open' }>;

const lin: Clerk = { id: 'lin', name: 'Lin', role: 'lead' };
const chen: Clerk = { id: 'chen', name: 'Chen', role: 'clerk' };
const wu: Clerk = { id: 'wu', name: 'Wu', role: 'clerk' };

const buildState = (given: Partial<Open> = {}): Open => ({
  type: 'open',
  clerk: lin,
  clerks: [lin, chen],
  window: { id: 'window', name: 'Window 3' },
  book: emptyBook,
  ...given,
});

let asked: unknown[] = [];
let answer: Result<void, StaffError> = ok(undefined);
beforeEach(() => {
  asked = [];
  answer = ok(undefined);
});

let folder: Pick<FolderCopies, 'state'> & Record<string, unknown>;
const folderIn = (state: FolderState) => {
  const ask = async (...what: unknown[]) => {
    asked.push(what);
    return ok(true);
  };
  return {
    state: createSourceCell(state),
    choose: () => ask('choose'),
    allow: () => ask('allow'),
    stop: () => ask('stop'),
  };
};
beforeEach(() => {
  folder = folderIn({ type: 'none' });
});

function show(state: Open) {
  const ask = async (...what: unknown[]) => {
    asked.push(what);
    return answer;
  };
  const staff: Partial<StaffDesk['staff']> = {
    windowCard: async () => err({ type: 'staff/locked' }),
    checkRecord: async () =>
      ok({
        actions: 12,
        discarded: 0,
        receipts: 3,
        cases: 4,
        faultCount: 5,
        faults: [
          { type: 'missing', from: 4, to: 6 },
          { type: 'missing', from: 9, to: 9 },
          { type: 'receipt-missing', number: 2 },
        ],
      }),
    newSheet: async () => ok({ recoveryCode: 'AAAA-BBBB' }),
    removeClerk: (id: string) => ask('removeClerk', id),
    setKeepDays: (days: number | null) => ask('setKeepDays', days),
    believeClock: () => ask('believeClock'),
    setIdleMinutes: (minutes: number) => ask('setIdleMinutes', minutes),
    changePassphrase: (present: string, passphrase: string) => ask('changePassphrase', present, passphrase),
  };
  const desk = buildDesk({
    staff,
    qr: () => undefined,
    copies: { lastMs: () => undefined },
    folder,
    nowMs: () => Date.parse('2026-12-31T01:00:00Z'),
    screenLock: { standing: createSourceCell('unavailable' as const) },
    preferences: { read: () => null },
  });
  return render(
    inLocale('en', <StaffSettings desk={desk} state={state} onSheet={(code) => asked.push(['sheet', code])} />),
  );
}

describe('copies into a folder', () => {
  test('[FOLDER-1] a lead chooses the folder and stops it; a clerk sees who can', async () => {
    const screen = await show(buildState());
    await screen.getByRole('button', { name: 'Choose a folder' }).click();
    expect(asked).toEqual([['choose']]);
    folder = folderIn({ type: 'ready', name: 'Stick', lastMs: Date.parse('2026-12-30T01:00:00Z') });
    const chosen = await show(buildState());
    await expect.element(chosen.getByText('Last one there, read back and compared: 2026-12-30 09:00')).toBeVisible();
    await chosen.getByRole('button', { name: 'Stop these copies' }).click();
    expect(asked.at(-1)).toEqual(['stop']);
    folder = folderIn({ type: 'none' });
    const clerk = await show(buildState({ clerk: chen }));
    await expect.element(clerk.getByText('A lead chooses the folder.')).toBeVisible();
  });

  test('[FOLDER-4] [FOLDER-5] [FOLDER-6] what stands in the way is told, and anybody may allow it again', async () => {
    folder = folderIn({ type: 'ask', name: 'Stick', lastMs: null });
    const lost = await show(buildState({ clerk: chen }));
    await lost.getByRole('button', { name: 'Allow it again' }).click();
    expect(asked).toEqual([['allow']]);
    folder = folderIn({ type: 'failed', name: 'Stick', lastMs: null, error: { type: 'staff/folder-full' } });
    const full = await show(buildState());
    await expect.element(full.getByText(/^The disk with the folder is full/)).toBeVisible();
    folder = folderIn({ type: 'ready', name: 'Stick', lastMs: 1, missing: 2 });
    const lacking = await show(buildState());
    await expect.element(lacking.getByText(/^2 photographs could no longer be read here/)).toBeVisible();
    folder = folderIn({ type: 'unavailable' });
    const without = await show(buildState());
    await expect.element(without.getByText(/^This browser cannot copy into a folder by itself/)).toBeVisible();
  });
});

describe('the own passphrase', () => {
  test('[STAFF-17] is changed once both new ones are the same, and then nothing of it stays in the form', async () => {
    const screen = await show(buildState());
    const form = screen.getByRole('region', { name: 'Change your passphrase' });
    await form.getByLabelText('Your present passphrase').fill('the present one');
    await form.getByLabelText('A new passphrase').fill('a passphrase of my own');
    await form.getByLabelText('The passphrase once more').fill('a passphrase of my');
    await expect.element(form.getByRole('button')).toBeDisabled();
    await expect.element(form.getByText('The two passphrases differ.')).toBeVisible();
    await form.getByLabelText('The passphrase once more').fill('a passphrase of my own');
    await form.getByRole('button').click();
    await expect.element(form.getByText(/The passphrase is changed/)).toBeVisible();
    expect(asked).toEqual([['changePassphrase', 'the present one', 'a passphrase of my own']]);
    for (const input of form.element().querySelectorAll('input')) expect(input.value).toBe('');
  });

  test('[STAFF-17] a refusal is told in its own words', async () => {
    answer = err({ type: 'staff/wait', seconds: 5 });
    const screen = await show(buildState());
    const form = screen.getByRole('region', { name: 'Change your passphrase' });
    await form.getByLabelText('Your present passphrase').fill('the present one');
    await form.getByLabelText('A new passphrase').fill('a passphrase of my own');
    await form.getByLabelText('The passphrase once more').fill('a passphrase of my own');
    await form.getByRole('button').click();
    await expect.element(form.getByText(/Please wait 5 seconds/)).toBeVisible();
  });
});

describe('who works here', () => {
  test('[STAFF-18] a lead removes somebody else after a second look, which can be called off', async () => {
    const screen = await show(buildState());
    await expect.element(screen.getByRole('button', { name: 'Remove Lin' })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Remove Chen' }).click();
    const question = screen.getByRole('group', { name: 'Remove Chen' });
    await expect.element(question.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(asked).toEqual([]);
    await screen.getByRole('button', { name: 'Remove Chen' }).click();
    await question.getByRole('button', { name: 'Remove', exact: true }).click();
    expect(asked).toEqual([['removeClerk', 'chen']]);
    await expect.element(screen.getByText('Removed: Chen')).toBeVisible();
  });

  test('[STAFF-18] a clerk sees who works here and removes nobody', async () => {
    const screen = await show(buildState({ clerk: chen }));
    await expect.element(screen.getByRole('listitem').filter({ hasText: 'Lin' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
  });
});

describe('the recovery sheet', () => {
  test('[STAFF-41] a lead makes a new one after a second look, which can be called off; a clerk is not asked', async () => {
    const screen = await show(buildState());
    await screen.getByRole('button', { name: 'Make a new sheet' }).click();
    const question = screen.getByRole('group', { name: 'Make a new sheet' });
    await expect.element(question.getByText(/From then on the sheet you have opens nothing/)).toBeVisible();
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(asked).toEqual([]);
    await screen.getByRole('button', { name: 'Make a new sheet' }).click();
    await question.getByRole('button', { name: 'Make it now' }).click();
    await expect.poll(() => asked).toEqual([['sheet', 'AAAA-BBBB']]);
    await screen.unmount();
    const theirs = await show(buildState({ clerk: chen }));
    await expect.element(theirs.getByRole('button', { name: 'Make a new sheet' })).not.toBeInTheDocument();
  });
});

describe('locking by itself', () => {
  test('[STAFF-25] a lead chooses the time; a clerk sees it', async () => {
    const screen = await show(buildState());
    const section = screen.getByRole('region', { name: 'Locking by itself' });
    await expect.element(section.getByText(/After 5 minutes without a touch/)).toBeVisible();
    await expect.element(section.getByRole('button')).toBeDisabled();
    await section.getByLabelText('10 minutes').click();
    await section.getByRole('button', { name: 'Use this time' }).click();
    await expect.element(section.getByText('Changed, in every tab.')).toBeVisible();
    expect(asked).toEqual([['setIdleMinutes', 10]]);
    await screen.unmount();
    const theirs = (await show(buildState({ clerk: chen }))).getByRole('region', { name: 'Locking by itself' });
    await expect.element(theirs.getByText(/After 5 minutes without a touch/)).toBeVisible();
    await expect.element(theirs.getByRole('radio')).not.toBeInTheDocument();
  });
});

describe('how long cases are kept', () => {
  const keep = { days: 30, setBy: 'lin' } as const;
  const title = { name: 'How long cases are kept' };

  test('[STAFF-28] for good until a lead chooses otherwise', async () => {
    const section = (await show(buildState())).getByRole('region', title);
    await expect.element(section.getByText('Cases stay; nothing is deleted by itself.')).toBeVisible();
    await expect.element(section.getByLabelText('For good')).toBeChecked();
    await section.getByLabelText('90 days').click();
    await section.getByRole('button', { name: 'Use this rule' }).click();
    await expect.element(section.getByText('Done.')).toBeVisible();
    expect(asked).toEqual([['setKeepDays', 90]]);
  });

  test('[STAFF-28] a lead is asked whether the date is right where it is far ahead, a clerk is told', async () => {
    const book = { ...emptyBook, keep, believedAt: '2026-11-01T00:00:00Z' };
    const screen = await show(buildState({ book }));
    await expect.element(screen.getByRole('alert').getByText(/today is 2026-12-31/)).toBeVisible();
    await screen.getByRole('button', { name: 'The date is right, delete by the rule' }).click();
    expect(asked).toEqual([['believeClock']]);
    await screen.unmount();
    const theirs = (await show(buildState({ book, clerk: chen }))).getByRole('region', title);
    await expect.element(theirs.getByText(/are deleted 30 days after .* Lin settled that/)).toBeVisible();
    await expect.element(theirs.getByText('A lead can confirm it here.')).toBeVisible();
    await expect.element(theirs.getByRole('button')).not.toBeInTheDocument();
  });

  test('[STAFF-26] a date that is believed asks nothing, and the log says what went', async () => {
    const at = '2026-12-30T16:00:00Z';
    const log = [{ at, by: 'chen', type: 'discarded', count: 2, ...keep }] as const;
    const screen = await show(buildState({ book: { ...emptyBook, keep, believedAt: at, log: [...log] } }));
    await expect.element(screen.getByText(/2 cases .* 30 days before were deleted, by the rule of Lin/)).toBeVisible();
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the record', () => {
  test('[STAFF-44] a lead has it looked through and reads what does not fit; a clerk is not asked', async () => {
    const screen = await show(buildState());
    await screen.getByRole('button', { name: 'Look through it' }).click();
    await expect.element(screen.getByText('5 things do not fit.')).toBeVisible();
    const lines = [...screen.container.querySelectorAll('[data-fault]')].map(({ textContent }) => textContent);
    expect(lines[0]).toBe(
      'Actions 4 to 6 are missing, though nothing was deleted by the rule there. A whole case may be gone.',
    );
    expect(lines[1]).toBe('Action 9 is missing, though nothing was deleted by the rule there.');
    expect(lines[2]).toBe('Receipt 2 is missing.');
    await expect.element(screen.getByText('Looked at: 12 actions, 3 receipts, 4 cases.')).toBeVisible();
    await expect.element(screen.getByText('Only the first hundred are named here.')).toBeVisible();
    await screen.unmount();
    const theirs = await show(buildState({ clerk: chen }));
    await expect.element(theirs.getByRole('button', { name: 'Look through it' })).not.toBeInTheDocument();
  });
});

describe('the log', () => {
  test('[STAFF-19] stands with the newest first, and names those who are gone', async () => {
    const at = '2026-12-01T01:00:00Z';
    const log = [
      { at, by: 'lin', type: 'clerkAdded', clerkId: 'wu' },
      { at: '2026-12-01T02:00:00Z', by: 'lin', type: 'clerkRemoved', clerkId: 'wu' },
    ] as const;
    const screen = await show(buildState({ book: { ...emptyBook, former: [wu], log: [...log] } }));
    const list = screen.getByRole('region', { name: 'What was done to this window' });
    const lines = [...list.element().querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['2026-12-01 10:00 Lin removed Wu', '2026-12-01 09:00 Lin added Wu']);
  });

  test('[STAFF-45] who came in, lists that went out and copies stand in it; of many entries the newest are drawn first', async () => {
    const at = '2026-12-01T01:00:00Z';
    const log = [
      ...Array.from({ length: 40 }, () => ({ at, by: 'chen', type: 'unlocked' }) as const),
      { at, by: 'chen', type: 'exported', count: 2, format: 'xlsx' },
      { at, by: 'lin', type: 'copied' },
      { at, by: 'lin', type: 'checked', count: 0 },
    ] as const;
    const screen = await show(buildState({ book: { ...emptyBook, log: [...log] } }));
    const list = screen.getByRole('region', { name: 'What was done to this window' });
    const lines = () => [...list.element().querySelectorAll('li')].map(({ textContent }) => textContent?.slice(17));
    expect(lines()).toHaveLength(30);
    expect(lines().slice(0, 4)).toEqual([
      'Lin looked through the record: everything fitted',
      'Lin saved a copy of the window',
      'Chen exported a list of 2 cases as XLSX',
      'Chen came in',
    ]);
    await list.getByRole('button', { name: 'Show all 43' }).click();
    expect(lines()).toHaveLength(43);
  });

  test('[STAFF-19] one that cannot be read says so', async () => {
    const screen = await show(buildState({ book: null }));
    await expect.element(screen.getByText(/This record cannot be read/)).toBeVisible();
  });
});
