import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { KeyButton } from '../../../src/features/staff/cases/KeyButton.tsx';
import { useCaseKeys } from '../../../src/features/staff/cases/useCaseKeys.ts';
import { SingleKeys } from '../../../src/features/staff/settings/SingleKeys.tsx';
import { createPreferencesService } from '../../../src/services/preferences/createPreferencesService.ts';
import { inLocale } from '../../builders/inLocale.tsx';

afterEach(() => createPreferencesService().write('keys', null));

function Case({ heard }: { readonly heard: string[] }) {
  useCaseKeys((key) => heard.push(key) > 0);
  return (
    <>
      <KeyButton shortcut="f">Finish</KeyButton>
      <KeyButton shortcut="Escape">Back</KeyButton>
    </>
  );
}

const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

test('[COUNTER-26] keys of one character are switched off on this device, and no button names one then', async () => {
  const heard: string[] = [];
  const settings = await render(inLocale('en', <SingleKeys preferences={createPreferencesService()} />));
  const before = await render(<Case heard={heard} />);
  for (const key of ['f', '1', 'ArrowDown', 'Escape']) press(key);
  expect(heard).toEqual(['f', '1', 'ArrowDown', 'Escape']);
  await expect.element(before.getByRole('button', { name: 'Finish' })).toHaveAttribute('aria-keyshortcuts', 'f');

  heard.length = 0;
  await settings.getByRole('switch').click();
  for (const key of ['f', '1', 'z', 'ArrowDown', 'Escape']) press(key);
  expect(heard).toEqual(['ArrowDown', 'Escape']);
  await before.rerender(<Case heard={heard} />);
  await expect.element(before.getByRole('button', { name: 'Finish' })).not.toHaveAttribute('aria-keyshortcuts');
  expect(before.getByRole('button', { name: 'Finish' }).element().textContent).toBe('Finish');
  await expect.element(before.getByRole('button', { name: 'Back' })).toHaveAttribute('aria-keyshortcuts', 'Escape');
  // The choice is there again at the next start.
  await settings.unmount();
  const again = await render(inLocale('en', <SingleKeys preferences={createPreferencesService()} />));
  const kept = again.getByRole('switch');
  await expect.element(kept).not.toBeChecked();

  await again.getByRole('switch').click();
  press('f');
  expect(heard).toContain('f');
});
