import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConflictNote } from '../../../src/ui/fact/ConflictNote.tsx';
import { GapList } from '../../../src/ui/fact/GapList.tsx';
import { buildCitations, buildGap } from '../../builders/buildFacts.ts';
import { inLocale } from '../../builders/inLocale.tsx';

test('[FACT-7] the question stands in the page in the words of both sides, each under its own lang', async () => {
  const screen = await render(inLocale('en', <GapList gaps={[buildGap('gap.hours')]} />));
  await screen.getByText('Unknown gap.hours').click();
  await expect.element(screen.getByText('When are you open, please?')).toBeVisible();
  const clerk = screen.getByText('请问什么时候开放？');
  await expect.element(clerk).toBeVisible();
  await expect.element(clerk).toHaveAttribute('lang', 'zh-Hans');
});

test('[FACT-8] the card to hold up opens, closes on Esc and gives the focus back, by keyboard alone', async () => {
  const screen = await render(inLocale('en', <GapList gaps={[buildGap('gap.hours')]} />));
  await userEvent.keyboard('{Tab}{Enter}{Tab}{Enter}');
  const card = screen.getByRole('dialog', { name: '请问什么时候开放？' });
  await expect.element(card).toBeVisible();
  await expect.element(card.getByText('请问什么时候开放？')).toHaveAttribute('lang', 'zh-Hans');
  await expect.element(card.getByText('When are you open, please?')).toBeVisible();
  await expect.element(card.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Show to a clerk' })).toHaveFocus();
});

test('[FACT-9] a reader of the clerk’s script sees the question once', async () => {
  const gap = buildGap('gap.hours', { question: '请问什么时候开放？' });
  const screen = await render(inLocale('zh-Hans', <GapList gaps={[gap]} />));
  await screen.getByText('Unknown gap.hours').click();
  expect(screen.getByText('请问什么时候开放？').elements()).toHaveLength(1);
});

test('[FACT-10] reports that differ stand side by side in the order of the record, dated, none preferred', async () => {
  const conflict = {
    id: 'conflict.floors',
    kind: 'conflict' as const,
    name: 'Which floors are open',
    note: null,
    reports: [
      { text: 'Floors 1 and 2.', asOf: '2024-05-18', sources: ['source.zone'] },
      { text: 'Floors 1 to 3.', asOf: '2024', sources: ['source.daily'] },
    ],
  };
  const screen = await render(inLocale('en', <ConflictNote conflicts={[conflict]} citations={buildCitations()} />));
  const reports = [...screen.container.querySelectorAll('ol > li')].map((item) => item.textContent);
  expect(reports[0]).toMatch(/^Reported 18 May 2024Floors 1 and 2\./);
  expect(reports[1]).toMatch(/^Reported 2024Floors 1 to 3\./);
  expect(new Set([...screen.container.querySelectorAll('ol > li')].map((item) => item.className)).size).toBe(1);
});
