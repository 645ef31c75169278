import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { OfflineStatus } from '../../../src/app/shell/OfflineStatus.tsx';
import { OutsideNote } from '../../../src/app/shell/OutsideNote.tsx';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import type { OfflineService, OfflineState } from '../../../src/services/offline/createOfflineService.ts';
import { buildSettings } from '../../builders/buildSettings.ts';
import { inLocale } from '../../builders/inLocale.tsx';
import '../../../src/ui/styles.css';

describe('the quiet line about this device', () => {
  const state = createSourceCell<OfflineState>({ type: 'unknown' });
  const updateWaiting = createSourceCell(false);
  const never = () => new Promise<never>(() => undefined);
  const offline: OfflineService = {
    state,
    updateWaiting,
    prepare: never,
    check: never,
    takeUpdate: never,
    fetchAgain: never,
  };

  test('[SHELL-1] it speaks only of what is so, and the box stays as it was', async () => {
    const screen = await render(inLocale('en', <OfflineStatus offline={offline} />));
    const line = screen.getByRole('status');
    const height = line.element().getBoundingClientRect().height;
    await expect.element(line).toHaveTextContent('');
    state.set({ type: 'preparing' });
    await expect.element(line).toHaveTextContent('Saving for offline…');
    state.set({ type: 'ready', parts: 49, bytes: 1 });
    await expect.element(line).toHaveTextContent('Works offline');
    state.set({ type: 'incomplete', parts: 49, missing: ['content'] });
    await expect.element(line.getByRole('link')).toHaveAttribute('href', '/en/settings');
    state.set({ type: 'impossible' });
    await expect.element(line).toHaveTextContent('');
    updateWaiting.set(true);
    await expect.element(line).toHaveTextContent('Updates at next page');
    expect(line.element().getBoundingClientRect().height).toBe(height);
  });
});

describe('the note to readers inside an app', () => {
  beforeEach(() => sessionStorage.clear());
  const known = { type: 'known', offered: false, justInstalled: false } as const;

  test('[SHELL-2] inside LINE the button is a link that LINE hands to the browser', async () => {
    const { services, installState } = buildSettings();
    installState.set({ ...known, browser: { family: 'other-ios', inApp: 'line', installed: false } });
    const screen = await render(inLocale('en', <OutsideNote install={services.install} />));
    const link = screen.getByRole('link', { name: 'Open in the browser' });
    expect(link.element().getAttribute('href')).toMatch(/\?openExternalBrowser=1$/);
    await expect.element(link).toHaveAttribute('target', '_self');
  });

  test('[SHELL-2] put away, it stays away in this window', async () => {
    const { services, installState } = buildSettings();
    installState.set({ ...known, browser: { family: 'other-ios', inApp: 'wechat', installed: false } });
    const first = await render(inLocale('en', <OutsideNote install={services.install} />));
    await expect.element(first.getByText('You are reading inside WeChat.')).toBeVisible();
    await first.getByRole('button', { name: 'All right' }).click();
    await expect.element(first.getByText('You are reading inside WeChat.')).not.toBeInTheDocument();
    await first.unmount();
    const second = await render(inLocale('en', <OutsideNote install={services.install} />));
    expect(second.container.textContent).toBe('');
  });

  test('[SHELL-2] a browser of its own gets no note', async () => {
    const { services, installState } = buildSettings();
    installState.set({ ...known, browser: { family: 'safari-ios', inApp: null, installed: false } });
    const screen = await render(inLocale('en', <OutsideNote install={services.install} />));
    expect(screen.container.textContent).toBe('');
  });
});
