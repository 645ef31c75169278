import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { SearchLink } from '../../../src/ui/layout/SearchLink.tsx';
import { inLocale } from '../../builders/inLocale.tsx';

async function show() {
  let opened = 0;
  const screen = await render(
    inLocale(
      'en',
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for the app, which follows links itself.
      // biome-ignore lint/a11y/useKeyWithClickEvents: the key under test is what makes the click.
      <div
        onClick={(event) => {
          event.preventDefault();
          if ((event.target as Element).closest('a') !== null) opened += 1;
        }}
      >
        <SearchLink />
        <textarea aria-label="note" />
      </div>,
    ),
  );
  return { screen, opened: () => opened };
}

afterEach(() => {
  delete document.documentElement.dataset['keys'];
});

test('[FIND-5] the key opens the search, but not while somebody types', async () => {
  const { screen, opened } = await show();
  await expect.element(screen.getByRole('link', { name: 'Search' })).toHaveAttribute('href', '/en/search');
  await userEvent.keyboard('/');
  expect(opened()).toBe(1);
  await userEvent.type(screen.getByLabelText('note'), 'a/b');
  expect(opened()).toBe(1);
  await expect.element(screen.getByLabelText('note')).toHaveValue('a/b');
});

test('[FIND-5] switched off, the key does nothing', async () => {
  const { opened } = await show();
  document.documentElement.dataset['keys'] = 'off';
  await userEvent.keyboard('/');
  expect(opened()).toBe(0);
});
