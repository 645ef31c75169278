import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { err, ok } from '../../../src/domain/result/Result.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { Arrived } from '../../../src/features/staff/cases/Arrived.tsx';
import { VisitorSays } from '../../../src/features/staff/cases/VisitorSays.tsx';
import { Desk } from '../../../src/features/staff/desk/Desk.tsx';
import type { LongWork } from '../../../src/services/longWork/createLongWork.ts';
import type { Arrival } from '../../../src/services/staff/Arrival.ts';
import type { TakenIn } from '../../../src/services/staff/createIntake.ts';
import { idNamed } from '../../builders/buildCase.ts';
import { buildDesk } from '../../builders/buildDesk.ts';
import { buildHandover } from '../../builders/buildHandover.ts';
import { inLocale } from '../../builders/inLocale.tsx';

const words = {
  clerk: new Map([
    ['checklist.flat/home', '住址证明'],
    ['evidence.photo', '照片'],
  ]),
  visitor: new Map([['checklist.flat/home', '住處證明']]),
  visitorNotes: new Map(),
  visitorLocale: 'zh-Hant' as const,
};

test('[COUNTER-19] the case shows the day, who comes, what is undecided in both scripts, the dates, and what is not known', async () => {
  const handover = buildHandover(1, {
    day: '2026-12-03',
    helper: true,
    persons: [
      { key: 'p1', kind: 'self' },
      { key: 'p2', kind: 'family' },
    ],
    papers: [
      { person: 'p2', evidenceTypeId: 'evidence.photo', state: 'ready', issuedOn: '2026-01-05', expiresOn: null },
      { person: 'p1', evidenceTypeId: 'evidence.photo', state: 'ready', issuedOn: null, expiresOn: null },
    ],
    undecided: ['p1', 'p2'].map((person) => ({ person, checklistId: 'checklist.flat', requirementId: 'home' })),
  });
  const screen = await render(
    inLocale('en', <VisitorSays handover={handover} spokenDay={null} unknown={2} words={words} today="2026-12-01" />),
  );
  for (const said of [
    'Planned for 3 December 2026, which is not today',
    'Somebody else comes in their place',
    '2 things in the code are not known to this edition. Ask the visitor.',
  ])
    await expect.element(screen.getByText(said)).toBeVisible();
  const choice = screen.container.querySelector('[lang=zh-Hant]')?.parentElement;
  expect(choice?.textContent).toBe('住址证明 住處證明 (p1, p2)');
  await screen.getByText('Dates typed for 1 paper').click();
  await expect.element(screen.getByText('照片 (p2) · Issued 5 January 2026')).toBeVisible();
});

test('[COUNTER-19] a code read aloud tells its day; a visitor without any code has said nothing', async () => {
  const says = (spokenDay: string | null) => (
    <VisitorSays handover={null} spokenDay={spokenDay} unknown={0} words={words} today="2026-12-01" />
  );
  const screen = await render(inLocale('en', says('2026-12-01')));
  await expect.element(screen.getByText('Planned for today, 1 December 2026')).toBeVisible();
  const silent = await render(inLocale('en', says(null)));
  expect(silent.container.querySelector('[data-says]')).toBeNull();
});

test('[COUNTER-20] cases that look alike are named by their time, the newest three, and lead there', async () => {
  const opened: string[] = [];
  const duplicates = [1, 2, 3, 4].map((number) => ({
    type: 'alike' as const,
    caseId: idNamed('case', number),
    at: `2026-12-01T0${number}:12:00Z`,
  }));
  const screen = await render(
    inLocale('en', <Arrived arrival={{ isKnown: false, duplicates }} onOpen={(id) => opened.push(id)} />),
  );
  await expect.element(screen.getByText('And 1 more: look among the cases.')).toBeVisible();
  expect(Array.from(screen.container.querySelectorAll('button'), (link) => link.textContent)).toEqual(
    ['12:12', '11:12', '10:12'].map((time) => `A case with the same errands from ${time}`),
  );
  await screen.getByRole('button', { name: /11:12$/ }).click();
  expect(opened).toEqual([idNamed('case', 3)]);
});

/** A desk whose file takes until it is told to end; codes are read as `taken`. */
async function openDesk(taken: TakenIn) {
  const works: LongWork[] = [];
  const ends: (() => void)[] = [];
  const opened: Arrival[] = [];
  const drafts: unknown[] = [];
  const known = { caseId: idNamed('case'), isKnown: false, duplicates: [] };
  const desk = buildDesk({
    createIntake: () => ({ take: async () => ok(taken) }),
    scanner: {},
    copies: { isDue: () => false },
    folder: { state: createSourceCell({ type: 'unknown' }) },
    edition: { open: async () => undefined },
    isSealedFile: async () => true,
    staff: {
      openCase: async (draft: unknown) => {
        drafts.push(draft);
        return ok(known);
      },
      takeFile: ({ work }) => {
        if (work === undefined) throw new Error('nobody could cancel it');
        works.push(work);
        work.tell({ done: 1, total: 4 });
        return new Promise((resolve) => {
          work.signal.addEventListener('abort', () => resolve(err({ type: 'staff/cancelled' })));
          ends.push(() => resolve(ok({ ...known, unknown: 3 })));
        });
      },
    },
  });
  const screen = await render(
    inLocale('en', <Desk desk={desk} onOpened={(how) => opened.push(how)} onCopy={() => undefined} />),
  );
  const drop = () => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['OTHF'], 'a.oth'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  };
  return { screen, drop, works, ends, opened, drafts };
}

test('[COUNTER-12] [WORK-2] a file being taken tells how far it is and can be cancelled; meanwhile nothing else comes in', async () => {
  const { screen, drop, works, ends, opened, drafts } = await openDesk({
    type: 'handover',
    handover: buildHandover(1),
    unknown: 1,
  });
  drop();
  await expect.element(screen.getByRole('progressbar')).toHaveValue(1);
  await expect.element(screen.getByRole('button', { name: 'Open a case by hand' })).toBeDisabled();
  drop();
  await expect.element(screen.getByText(/^A file is still being read\./)).toBeVisible();
  await screen.getByLabelText('Scan, paste or type the code').fill('OT1H');
  await screen.getByRole('button', { name: 'Read', exact: true }).click();
  expect([works.length, drafts.length, opened.length]).toEqual([1, 0, 0]);
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(screen.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  await expect.element(screen.getByRole('progressbar')).not.toBeInTheDocument();
  drop();
  await expect.poll(() => works.length).toBe(2);
  ends[1]?.();
  await expect.poll(() => opened).toMatchObject([{ caseId: idNamed('case'), unknown: 3, spokenDay: null }]);
});

test('[COUNTER-19] what the code holds beside the case goes along to it', async () => {
  const { screen, opened } = await openDesk({ type: 'handover', handover: buildHandover(1), unknown: 2 });
  await screen.getByLabelText('Scan, paste or type the code').fill('OT1H');
  await screen.getByRole('button', { name: 'Read', exact: true }).click();
  await expect.poll(() => opened).toMatchObject([{ unknown: 2 }]);
});

test('[COUNTER-28] what became of a code or a file is never below the edge of the screen', async () => {
  const { screen, drop } = await openDesk({ type: 'handover', handover: buildHandover(1), unknown: 0 });
  const above = document.createElement('div');
  above.style.height = `${innerHeight}px`;
  screen.container.prepend(above);
  scrollTo(0, 0);
  const isSeen = (element: Element) => element.getBoundingClientRect().bottom <= innerHeight;
  drop();
  await expect.element(screen.getByRole('progressbar')).toBeInTheDocument();
  await expect.poll(() => isSeen(screen.getByRole('button', { name: 'Cancel' }).element())).toBe(true);
  scrollTo(0, 0);
  await screen.getByRole('button', { name: 'Cancel' }).click();
  const told = screen.getByText('Cancelled. Nothing was changed.');
  await expect.element(told).toBeInTheDocument();
  await expect.poll(() => isSeen(told.element())).toBe(true);
});
