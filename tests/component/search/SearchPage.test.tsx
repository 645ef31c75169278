import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { SearchAnswer, SearchHit } from '../../../src/domain/search/SearchAnswer.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { SearchPage } from '../../../src/features/visitor/search/SearchPage.tsx';
import type { SearchServices } from '../../../src/features/visitor/search/SearchServices.ts';
import { inLocale } from '../../builders/inLocale.tsx';

const plain = (text: string) => [{ text, marked: false }];
const hit = (id: string, more: Partial<SearchHit> = {}): SearchHit => ({
  id,
  kind: 'place',
  path: `/places/${id}`,
  name: plain(id),
  note: [],
  through: null,
  ...more,
});
const nothing: SearchAnswer = { best: [], groups: [], total: 0, partial: false };

function build(answer: (query: string) => SearchAnswer | undefined, unreadable = 0) {
  const asked: string[] = [];
  const recent = createSourceCell<readonly string[]>([]);
  let failures = unreadable;
  const search = {
    open: async () => {
      failures -= 1;
      if (failures >= 0) return { ok: false, error: { type: 'search/unreachable', detail: '' } } as const;
      const searcher = {
        search(query: string) {
          asked.push(query);
          return query === '' ? undefined : answer(query);
        },
      };
      return { ok: true, value: searcher } as const;
    },
    recent,
    loadRecent: () => recent.set(['before']),
    remember: vi.fn(),
    forgetRecent: vi.fn(() => recent.set([])),
  };
  const preferences = { read: () => null, write: vi.fn(() => true) };
  const services = { search, preferences } as unknown as SearchServices;
  return { asked, search, preferences, services };
}

const view = {
  suggested: [{ kind: 'faq', name: 'What to bring', path: '/faq/what-to-bring' }],
  window: { name: 'One-stop window', path: '/places/one-stop-window', floor: '1F' },
} as const;

const show = (services: SearchServices) => render(inLocale('en', <SearchPage view={view} services={services} />));

beforeEach(() => history.replaceState(null, '', location.pathname));

describe('the search page', () => {
  test('[FIND-4] who follows a link at once takes no query along, and finds it on coming back', async () => {
    const { services } = build((query) => ({ ...nothing, best: [hit(query)], total: 1 }));
    const screen = await show(services);
    const own = location.pathname;
    await screen.getByRole('searchbox').fill('tea');
    const link = document.createElement('a');
    document.body.append(link);
    link.click();
    link.remove();
    expect(location.search).toBe('?q=tea');
    await screen.getByRole('searchbox').fill('gym');
    // The next page has its address while this one is still drawn.
    history.pushState(null, '', '/next');
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(location.search).toBe('');
    history.replaceState(null, '', own);
  });

  test('[FIND-1] the answer follows every key', async () => {
    const { asked, services } = build((query) => ({ ...nothing, best: [hit(`found-${query}`)], total: 1 }));
    const screen = await show(services);
    await expect.element(screen.getByRole('searchbox')).toHaveFocus();
    for (const [key, sofar] of [
      ['g', 'g'],
      ['y', 'gy'],
      ['m', 'gym'],
    ] as const) {
      await userEvent.keyboard(key);
      await expect.element(screen.getByRole('link', { name: new RegExp(`^found-${sofar}`) })).toBeVisible();
    }
    expect(asked).toEqual(expect.arrayContaining(['g', 'gy', 'gym']));
  });

  test('[FIND-1] while an input method is at work nothing is asked, and its Enter submits nothing', async () => {
    const { asked, search, services } = build(() => ({ ...nothing, best: [hit('one')], total: 1 }));
    const screen = await show(services);
    const field = screen.getByRole('searchbox').element() as HTMLInputElement;
    await expect.element(screen.getByText('What many look for')).toBeVisible();
    const type = (value: string) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    };
    const before = asked.length;
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    type('ㄐ');
    type('ㄐㄧㄢ');
    expect(field.value).toBe('ㄐㄧㄢ');
    const enter = (options: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...options });
      field.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(enter({ isComposing: true })).toBe(true);
    await new Promise((done) => setTimeout(done, 50));
    expect(asked.slice(before).filter((query) => query !== '')).toEqual([]);
    type('健');
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '健' }));
    // Safari tells of the Enter only now, and only by its code.
    expect(enter({ keyCode: 229 })).toBe(true);
    expect(enter({})).toBe(false);
    await expect.element(screen.getByRole('link', { name: /^one/ })).toBeVisible();
    expect(asked[asked.length - 1]).toBe('健');
    expect(search.remember).not.toHaveBeenCalled();
  });

  test('[FIND-2] the best stand first with their kind, the others by kind; marks and the way found are told', async () => {
    const { services } = build(() => ({
      best: [
        hit('metro', {
          kind: 'term',
          name: [
            { text: '捷', marked: true },
            { text: ' line', marked: false },
          ],
          through: { by: 'word', said: '捷運', side: 'taiwan', means: '地铁' },
        }),
      ],
      groups: [{ kind: 'gap', hits: ['1', '2', '3', '4', '5', '6'].map((id) => hit(`g${id}`, { kind: 'gap' })) }],
      total: 7,
      partial: false,
    }));
    const screen = await show(services);
    await userEvent.keyboard('x');
    await expect.element(screen.getByRole('heading', { name: 'Best matches' })).toBeVisible();
    expect(screen.container.querySelector('mark')?.textContent).toBe('捷');
    await expect.element(screen.getByText(/Taiwan’s word/)).toBeVisible();
    expect(screen.container.querySelectorAll('#gap a')).toHaveLength(3);
    await screen.getByRole('button', { name: 'Show 3 more' }).click();
    expect(screen.container.querySelectorAll('#gap a')).toHaveLength(6);
    await expect.element(screen.getByRole('status')).toHaveTextContent('Found: 7');
  });

  test('[FIND-3] where nothing is found a person to ask is offered, with the question in the clerk’s script', async () => {
    const { search, services } = build(() => nothing);
    const screen = await show(services);
    await userEvent.keyboard('zzz{Enter}');
    await expect.element(screen.getByRole('link', { name: '1F One-stop window' })).toBeVisible();
    await screen.getByRole('button', { name: 'Show to a clerk' }).click();
    await expect.element(screen.getByText('您好，我想找“zzz”。请问该问哪个窗口？')).toBeVisible();
    expect(search.remember).not.toHaveBeenCalled();
  });

  test('[FIND-4] the address names the query, and a page that is come back to asks it again', async () => {
    history.replaceState(null, '', '?q=gym');
    const { services } = build((query) => ({ ...nothing, best: [hit(`found-${query}`)], total: 1 }));
    const screen = await show(services);
    await expect.element(screen.getByRole('link', { name: /^found-gym/ })).toBeVisible();
    await expect.element(screen.getByRole('searchbox')).toHaveValue('gym');
    await expect.element(screen.getByRole('searchbox')).not.toHaveFocus();
    await userEvent.fill(screen.getByRole('searchbox'), 'tea');
    await vi.waitFor(() => expect(location.search).toBe('?q=tea'));
    await userEvent.clear(screen.getByRole('searchbox'));
    await vi.waitFor(() => expect(location.search).toBe(''));
  });

  test('[FIND-6] the last queries can be asked again and forgotten; only what led somewhere is remembered', async () => {
    const { search, services } = build((query) => ({ ...nothing, best: [hit(`found-${query}`)], total: 1 }));
    const screen = await show(services);
    await screen.getByRole('button', { name: 'before' }).click();
    await expect.element(screen.getByRole('link', { name: /^found-before/ })).toBeVisible();
    expect(search.remember).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('searchbox'));
    await userEvent.keyboard('{Enter}');
    expect(search.remember).toHaveBeenCalledWith('before');
    await userEvent.clear(screen.getByRole('searchbox'));
    await screen.getByRole('button', { name: 'Forget these' }).click();
    await expect.element(screen.getByText('Searched lately')).not.toBeInTheDocument();
  });

  test('[FIND-1] arrow keys go from the field through the hits and back', async () => {
    const { services } = build(() => ({ ...nothing, best: [hit('one'), hit('two')], total: 2 }));
    const screen = await show(services);
    await userEvent.keyboard('x');
    await expect.element(screen.getByRole('link', { name: /^one/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.element(screen.getByRole('link', { name: /^two/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(screen.getByRole('searchbox')).toHaveFocus();
  });

  test('[SEARCH-10] a search that could not be made ready says so and can be tried again', async () => {
    const { services } = build(() => ({ ...nothing, best: [hit('one')], total: 1 }), 1);
    const screen = await show(services);
    await screen.getByRole('button', { name: 'Try again' }).click();
    await userEvent.fill(screen.getByRole('searchbox'), 'x');
    await expect.element(screen.getByRole('link', { name: /^one/ })).toBeVisible();
  });

  test('[FIND-5] the key can be switched off', async () => {
    const { preferences, services } = build(() => nothing);
    const screen = await show(services);
    await screen.getByText('Keyboard', { exact: true }).click();
    await screen.getByRole('switch').click();
    expect(preferences.write).toHaveBeenCalledWith('keys', 'off');
  });
});
