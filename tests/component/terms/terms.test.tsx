import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { TermPage } from '../../../src/features/visitor/terms/TermPage.tsx';
import { TermsPage } from '../../../src/features/visitor/terms/TermsPage.tsx';
import type { TermView } from '../../../src/features/visitor/terms/TermView.ts';
import { buildCitations, buildProvenance } from '../../builders/buildFacts.ts';
import { inLocale } from '../../builders/inLocale.tsx';

const list = {
  groups: [
    {
      group: 'everyday' as const,
      lines: ['metro|捷運|ㄐㄧㄝˊ ㄩㄣˋ|地铁|dì tiě||', 'rong|||榕|róng||', 'tudou|土豆||土豆|||1'].join('\n'),
    },
  ],
};

const term: TermView = {
  name: 'Copy',
  summary: 'A copy.',
  group: 'everyday',
  taiwan: [],
  mainland: [{ word: '复印件', reading: 'fù yìn jiàn' }],
  english: ['photocopy'],
  falseFriend: true,
  clerkName: '复印件',
  provenance: buildProvenance(),
  doubtful: true,
  statements: [],
  occurs: [],
  citations: buildCitations(),
};

test.each([
  ['zh-Hant', ['zh-Hant', 'zh-Hans']],
  ['zh-Hans', ['zh-Hans', 'zh-Hant']],
] as const)(
  '[TERM-1] in %s the reader’s own side stands first, each word under its own lang',
  async (locale, order) => {
    const screen = await render(inLocale(locale, <TermsPage view={list} services={undefined} />));
    const words = [...screen.container.querySelectorAll('[href$="/terms/metro"] [lang]')];
    expect(words.map((word) => word.getAttribute('lang'))).toEqual(order);
    await expect.element(screen.getByText('ㄐㄧㄝˊ ㄩㄣˋ')).toBeVisible();
    await expect.element(screen.getByText('dì tiě')).toBeVisible();
  },
);

test('[TERM-2] a side without a word says so', async () => {
  const screen = await render(inLocale('en', <TermPage view={term} services={undefined} />));
  await expect.element(screen.getByText('There is no counterpart.')).toBeVisible();
});

test('[TERM-3] a false friend is marked in the list and warned of before its words', async () => {
  const inList = await render(inLocale('en', <TermsPage view={list} services={undefined} />));
  expect(inList.container.querySelector('[href$="/terms/tudou"]')?.textContent).toContain('Take care');
  expect(inList.container.querySelector('[href$="/terms/metro"]')?.textContent).not.toContain('Take care');
  const screen = await render(inLocale('en', <TermPage view={term} services={undefined} />));
  const text = screen.container.textContent ?? '';
  expect(text.indexOf('The same word means something else')).toBeGreaterThan(0);
  expect(text.indexOf('The same word means something else')).toBeLessThan(text.indexOf('fù yìn jiàn'));
});

test('[TERM-4] a term is held up in the clerk’s word with its reading, the reader’s word below', async () => {
  const screen = await render(inLocale('en', <TermPage view={term} services={undefined} />));
  await screen.getByRole('button', { name: 'Show to a clerk' }).click();
  const card = screen.getByRole('dialog', { name: '复印件' });
  await expect.element(card.getByText('fù yìn jiàn')).toBeVisible();
  await expect.element(card.getByText('photocopy')).toBeVisible();
});
