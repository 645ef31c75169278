import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import words from '../../../locales/en/floors.json' with { type: 'json' };
import { BuildingSection } from '../../../src/features/visitor/floors/BuildingSection.tsx';
import type { FloorLine } from '../../../src/features/visitor/floors/FloorsView.ts';
import { createI18n } from '../../../src/ui/i18n/createI18n.ts';
import { LocaleContext } from '../../../src/ui/locale/LocaleContext.ts';

const floors: readonly FloorLine[] = (['planned', 'reported', 'open'] as const).map((standing, index) => ({
  path: `/floors/${3 - index}F`,
  level: 3 - index,
  label: `${3 - index}F`,
  audience: `people of ${3 - index}`,
  standing,
  rooms: standing === 'open' ? ['window', 'tea'] : [],
}));

function show() {
  return render(
    <I18nextProvider i18n={createI18n('en', { floors: words })}>
      <LocaleContext.Provider value={{ locale: 'en', path: '/floors' }}>
        <BuildingSection floors={floors} />
      </LocaleContext.Provider>
    </I18nextProvider>,
  );
}

test('[FLOORS-1] the building is a list counted down to the ground, each floor a link', async () => {
  const screen = await show();
  const list = screen.getByRole('list', { name: words.drawing }).element();
  expect((list as HTMLOListElement).reversed).toBe(true);
  const links = [...list.querySelectorAll(':scope > li > a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/en/floors/3F', '/en/floors/2F', '/en/floors/1F']);
});

test('[FLOORS-2] how sure a floor is stands in its link’s name', async () => {
  const screen = await show();
  for (const { label, standing } of floors) {
    const name = new RegExp(`${label[0]}\\s*F.*${words.standing[standing].name}`, 's');
    await expect.element(screen.getByRole('link', { name })).toBeInTheDocument();
  }
});

test('[FLOORS-3] arrow keys go floor by floor and stop at the roof and the ground; Tab still works', async () => {
  const screen = await show();
  const links = [...screen.container.querySelectorAll('a')];
  const here = () => links.indexOf(document.activeElement as HTMLAnchorElement);
  links[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(here()).toBe(1);
  await userEvent.keyboard('{End}{ArrowDown}');
  expect(here()).toBe(2);
  await userEvent.keyboard('{ArrowUp}');
  expect(here()).toBe(1);
  await userEvent.keyboard('{Home}{ArrowUp}');
  expect(here()).toBe(0);
  await userEvent.keyboard('{Tab}');
  expect(here()).toBe(1);
});
