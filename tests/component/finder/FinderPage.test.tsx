import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { LocaleTag } from '../../../src/domain/locale/LocaleTag.ts';
import type { FinderAnswers } from '../../../src/domain/visit/FinderAnswers.ts';
import { FinderPage } from '../../../src/features/visitor/finder/FinderPage.tsx';
import { loadFinderPage } from '../../../src/features/visitor/finder/FinderView.ts';
import { inLocale } from '../../builders/inLocale.tsx';
import { content, createFakeFinder, edition } from './createFakeFinder.ts';

async function show(start: FinderAnswers = {}, locale: LocaleTag = 'en', fake = createFakeFinder(start)) {
  const view = await loadFinderPage({ content, params: {}, locale, edition });
  if (view === undefined) throw new Error('no page');
  const screen = await render(inLocale(locale, <FinderPage view={view} services={fake.services} />));
  return { fake, screen, question: (name: string | RegExp) => screen.getByRole('heading', { level: 2, name }) };
}

/** Everything skipped but one question, so that it is asked now. */
async function skippedAllBut(fact: string): Promise<FinderAnswers> {
  const others = (await content.list('question')).filter((question) => question.fact !== fact);
  return Object.fromEntries(others.map((question) => [question.fact, { skipped: true }]));
}

const permit = /travel permit \(台胞证\) now/;
const residence = /valid Taiwan residence permit/;

describe('the finder', () => {
  test('[FINDER-1] asks one question at a time, the most telling first; a tap answers and goes on', async () => {
    const { fake, screen, question } = await show();
    await expect.element(question(permit)).toBeVisible();
    await screen.getByRole('button', { name: 'Yes, the five-year card' }).click();
    await expect.element(question(residence)).toBeVisible();
    await expect.element(question(permit)).not.toBeInTheDocument();
    expect(fake.kept.get()).toEqual({ permit: { option: 'five-year' } });
  });

  test('[FINDER-1] a question can be skipped, gone back to, and answered otherwise', async () => {
    const { fake, screen, question } = await show();
    await screen.getByRole('button', { name: 'Skip this one' }).click();
    await expect.element(question(residence)).toBeVisible();
    expect(fake.kept.get()).toEqual({ permit: { skipped: true } });
    await screen.getByRole('button', { name: 'Back' }).click();
    await expect.element(question(permit)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Back' })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'I have never had one' }).click();
    await expect.element(question(residence)).toBeVisible();
    expect(fake.kept.get()).toEqual({ permit: { option: 'never' } });
  });

  test('[FINDER-1] why it is asked stands one tap away', async () => {
    const { screen } = await show();
    await screen.getByText('Why we ask').click();
    await expect.element(screen.getByText(/one offer is only for people who have never had one/)).toBeVisible();
  });

  test('[FINDER-1] of several answers one that stands alone takes the others away; none is not an answer', async () => {
    const { fake, screen } = await show(await skippedAllBut('doing'));
    await screen.getByRole('button', { name: 'Go on' }).click();
    await expect.element(screen.getByText(/choose at least one/)).toBeVisible();
    await screen.getByRole('checkbox', { name: 'Employed by a company or body on the mainland' }).click();
    await screen.getByRole('checkbox', { name: /None of these/ }).click();
    await expect.element(screen.getByRole('checkbox', { name: /Employed/ })).not.toBeChecked();
    await screen.getByRole('checkbox', { name: 'Exchange or a study visit' }).click();
    await expect.element(screen.getByRole('checkbox', { name: /None of these/ })).not.toBeChecked();
    await screen.getByRole('checkbox', { name: 'Internship or training' }).click();
    await screen.getByRole('button', { name: 'Go on' }).click();
    await vi.waitFor(() => expect(fake.kept.get()['doing']).toEqual({ options: ['internship', 'exchange'] }));
  });

  test('[FINDER-1] an age is a whole number inside its bounds, in any digits', async () => {
    const { fake, screen } = await show(await skippedAllBut('age'));
    const field = screen.getByRole('textbox', { name: /How old are you\?.*years/ });
    for (const wrong of ['', 'x', '121', '1.5', '-3']) {
      await userEvent.fill(field, wrong);
      await userEvent.keyboard('{Enter}');
      await expect.element(screen.getByText(/whole number from 0 to 120/)).toBeVisible();
    }
    await userEvent.fill(field, '３０');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(fake.kept.get()['age']).toEqual({ number: 30 }));
    await expect.element(screen.getByRole('heading', { name: 'That is all' })).toHaveFocus();
  });

  test('[FINDER-2] what may still come and what fits so far is told, and grows with the answers', async () => {
    const { screen } = await show();
    await expect.element(screen.getByText('At most 15 to go')).toBeVisible();
    await screen.getByRole('button', { name: 'Yes, the five-year card' }).click();
    await expect.element(screen.getByText('At most 13 to go')).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Likely to fit: 1' })).toBeVisible();
    await screen.getByRole('button', { name: 'Yes, issued in Fuzhou' }).click();
    await expect.element(screen.getByRole('status').getByText('Likely to fit: 3')).toBeVisible();
  });

  test('[FINDER-3] what differs shows its condition, and leads to the answer that would change it', async () => {
    const { screen, question } = await show({
      permit: { option: 'five-year' },
      'residence-permit': { option: 'pingtan' },
    });
    const more = screen.getByRole('button', { name: 'Show 2 more' });
    await more.click();
    await screen.getByText('Haiqing Xinfu card (海青新福卡)', { exact: true }).first().click();
    await expect.element(screen.getByText(/one issued in Pingtan does not count/)).toBeVisible();
    const differs = screen.container.querySelector('#differs');
    expect(differs?.textContent).toContain('Differs from your answers');
    expect(differs?.textContent).toContain('if you answered “Yes, issued in Fuzhou” here:');
    expect(document.body.textContent).not.toMatch(/not eligible/i);
    const visible = [...(differs?.querySelectorAll<HTMLButtonElement>('details[open] button') ?? [])];
    visible.find((button) => button.textContent?.includes('residence permit'))?.click();
    await expect.element(question(residence)).toHaveFocus();
    await expect.element(screen.getByRole('button', { name: 'Yes, issued in Pingtan', pressed: true })).toBeVisible();
  });

  test('[FINDER-4] what is not published has a question for the clerk in the clerk’s script', async () => {
    const { screen } = await show({}, 'zh-Hant');
    await expect.element(screen.getByRole('heading', { name: '條件沒有公布：59項' })).toBeVisible();
    const first = screen.container.querySelector<HTMLElement>('#notPublished details summary');
    first?.click();
    const card = screen.container.querySelector('#notPublished details[open]');
    expect(card?.querySelector('[lang="zh-Hans"]')?.textContent).toMatch(/您好/);
    await screen.getByRole('button', { name: '給服務人員看' }).first().click();
    await expect.element(screen.getByText('您好', { exact: false }).first()).toBeVisible();
    expect(document.querySelector('dialog[open]')).not.toBeNull();
  });

  test('[FINDER-5] every condition shows its date and what it rests on', async () => {
    const { screen } = await show({ permit: { option: 'five-year' } });
    await screen.getByText('No entry endorsement', { exact: true }).first().click();
    const item = screen.container.querySelector('#fits details[open]');
    expect(item?.textContent).toMatch(/You hold a travel permit.*18 June 2015/);
  });

  test('[FINDER-6] an answer that cannot be kept counts all the same, and the reader is told', async () => {
    const { fake, screen, question } = await show();
    fake.state.failing = true;
    await screen.getByRole('button', { name: 'Yes, the five-year card' }).click();
    await expect.element(question(residence)).toBeVisible();
    await expect.element(screen.getByText(/^Not saved/)).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Likely to fit: 1' })).toBeVisible();
    fake.state.failing = false;
    await screen.getByRole('button', { name: 'Yes, issued in Fuzhou' }).click();
    await vi.waitFor(() => expect(Object.keys(fake.kept.get())).toContain('residence-permit'));
  });

  test('[FINDER-7] all answers are cleared in one action and brought back by one', async () => {
    const start: FinderAnswers = { permit: { option: 'five-year' }, 'residence-permit': { option: 'fuzhou' } };
    const { fake, screen, question } = await show(start);
    await screen.getByText('Your answers: 2').click();
    await expect.element(screen.getByText('Yes, the five-year card')).toBeVisible();
    await screen.getByRole('button', { name: 'Clear all answers' }).click();
    await expect.element(question(permit)).toBeVisible();
    expect(fake.kept.get()).toEqual({});
    await screen.getByRole('button', { name: 'Undo' }).click();
    await vi.waitFor(() => expect(fake.kept.get()).toEqual(start));
  });

  test('[FINDER-7] an answer made in another window is taken up here', async () => {
    const { fake, question } = await show();
    await expect.element(question(permit)).toBeVisible();
    fake.kept.set({ permit: { option: 'never' } });
    await expect.element(question(residence)).toBeVisible();
  });

  test('[FINDER-8] the focus goes to the next question after an answer, and nowhere before', async () => {
    const { screen, question } = await show();
    await expect.element(screen.getByRole('heading', { name: 'Results so far' })).toBeVisible();
    expect(document.activeElement).toBe(document.body);
    await screen.getByRole('button', { name: 'Skip this one' }).click();
    await expect.element(question(residence)).toHaveFocus();
  });

  test('[FINDER-8] the keyboard alone goes through it', async () => {
    const { fake, screen, question } = await show();
    await expect.element(screen.getByRole('heading', { name: 'Results so far' })).toBeVisible();
    (screen.getByRole('link', { name: /Likely to fit/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(question(residence)).toHaveFocus();
    await userEvent.keyboard('{Tab}{Tab} ');
    await vi.waitFor(() =>
      expect(fake.kept.get()).toEqual({ permit: { option: 'five-year' }, 'residence-permit': { option: 'pingtan' } }),
    );
  });

  test('[FINDER-1] a thing that fits goes into the visit for the reader', async () => {
    const { fake, screen } = await show({ permit: { option: 'five-year' } });
    await screen.getByText('No entry endorsement', { exact: true }).first().click();
    const item = screen.container.querySelector('#fits details[open]');
    item?.querySelector<HTMLButtonElement>('button.button')?.click();
    await vi.waitFor(() =>
      expect(fake.preparation.get().errands).toEqual([
        { subjectId: 'benefit.permit-no-endorsement', persons: ['self'] },
      ]),
    );
  });

  test('[FINDER-2] rules that cannot be read say so and can be tried again', async () => {
    const fake = createFakeFinder();
    fake.state.openable = false;
    const { screen } = await show({}, 'en', fake);
    await expect.element(screen.getByText(/could not be read/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Yes, the five-year card' })).toBeDisabled();
    fake.state.openable = true;
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Results so far' })).toBeVisible();
  });
});
