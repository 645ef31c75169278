import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { err } from '../../../src/domain/result/Result.ts';
import { SettingsPage } from '../../../src/features/visitor/settings/SettingsPage.tsx';
import { buildSettings, settingsView } from '../../builders/buildSettings.ts';
import { inLocale } from '../../builders/inLocale.tsx';

const fiveYearPermit = 'evidence.five-year-permit';

describe('settings', () => {
  let settings: ReturnType<typeof buildSettings>;
  beforeEach(async () => {
    settings = buildSettings();
    await settings.visitor.erase();
  });
  afterEach(async () => {
    await settings.visitor.erase();
    for (const name of ['locale', 'theme', 'contrast', 'text'] as const)
      settings.services.preferences.write(name, null);
    vi.restoreAllMocks();
  });
  const show = () => render(inLocale('en', <SettingsPage view={settingsView} services={settings.services} />));

  test('[SETTINGS-1] a choice of looks is applied at once and kept', async () => {
    const screen = await show();
    await screen.getByRole('radio', { name: 'Dark' }).click();
    await screen.getByRole('switch', { name: /^Large text/ }).click();
    expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', text: 'large' });
    expect(localStorage.getItem('onetrip.theme')).toBe('dark');
    await expect.element(screen.getByText('Applied, and remembered on this device.')).toBeVisible();
    await screen.getByRole('radio', { name: 'As the device' }).click();
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  test('[SETTINGS-1] a browser that keeps nothing is told so, and the choice holds meanwhile', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'QuotaExceededError');
    });
    const screen = await show();
    await screen.getByRole('radio', { name: 'Dark' }).click();
    await expect.element(screen.getByText(/this browser keeps no settings/)).toBeVisible();
    await expect.element(screen.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });

  test('[SETTINGS-2] the offline check says when it was made and how much is here', async () => {
    settings.nextCheckFinds({ type: 'ready', parts: 49, bytes: 5_500_000 });
    const screen = await show();
    await screen.getByRole('button', { name: 'Check now' }).click();
    await expect
      .element(screen.getByText(/^All 49 parts are here, 5\.5\sMB in total\. Checked at \d\d:\d\d\.$/))
      .toBeVisible();
  });

  test('[SETTINGS-2] what is missing is named in words, and fetching again without a connection says so', async () => {
    settings.nextCheckFinds({ type: 'incomplete', parts: 49, missing: ['assets/a-1.js', 'assets/b-2.js', 'content'] });
    const screen = await show();
    await screen.getByRole('button', { name: 'Check now' }).click();
    await expect.element(screen.getByText('Program files: 2')).toBeVisible();
    await expect.element(screen.getByText('The guide’s records: 1')).toBeVisible();
    await screen.getByRole('button', { name: 'Fetch them again' }).click();
    expect(settings.fetches()).toBe(1);
    await expect.element(screen.getByText(/^Still not complete/)).toBeVisible();
  });

  test('[SETTINGS-3] what is stored about me is counted, listed, and shown exactly as stored', async () => {
    await settings.visitor.addPerson({ kind: 'family', label: 'Mother' });
    await settings.visitor.setState('self', fiveYearPermit, 'ready');
    await settings.visitor.setNote('self', fiveYearPermit, 'in the drawer');
    const screen = await show();
    await expect.element(screen.getByText('People: 2. Papers marked: 1. Notes: 1. Photos and PDFs: 0.')).toBeVisible();
    await expect.element(screen.getByText('Family: Mother')).toBeVisible();
    await expect.element(screen.getByRole('rowheader', { name: 'Ticks, notes and dates on papers' })).toBeVisible();
    await screen.getByText('Show everything exactly as stored').first().click();
    await expect.element(screen.getByText(/"note": "in the drawer"/)).toBeVisible();
  });

  test('[SETTINGS-4] everything is erased in one action, after one question, and read back', async () => {
    await settings.visitor.setState('self', fiveYearPermit, 'ready');
    settings.services.preferences.write('theme', 'dark');
    const screen = await show();
    await expect.element(screen.getByText('People: 1. Papers marked: 1. Notes: 0. Photos and PDFs: 0.')).toBeVisible();
    await screen.getByRole('button', { name: 'Erase everything' }).click();
    const question = screen.getByRole('dialog', { name: 'Erase everything?' });
    await expect.element(question).toBeVisible();
    await question.getByRole('button', { name: 'Erase everything' }).click();
    await expect.element(screen.getByText(/^Everything has been erased/)).toBeVisible();
    await expect.element(screen.getByText('Nothing of yours is stored at present.')).toBeVisible();
    expect(localStorage.getItem('onetrip.theme')).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('onetrip-visitor');
  });

  test('[SETTINGS-4] what could not be erased is not called erased', async () => {
    await settings.visitor.setState('self', fiveYearPermit, 'ready');
    const services = {
      ...settings.services,
      visitor: { ...settings.visitor, erase: async () => err({ type: 'storage/not-erased' }) },
    };
    const screen = await render(inLocale('en', <SettingsPage view={settingsView} services={services} />));
    await screen.getByRole('button', { name: 'Erase everything' }).click();
    await screen.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
    await expect.element(screen.getByText(/^Not everything could be erased: Something is still there/)).toBeVisible();
    await expect.element(screen.getByText('People: 1. Papers marked: 1. Notes: 0. Photos and PDFs: 0.')).toBeVisible();
  });

  test('[SETTINGS-4] Esc keeps everything', async () => {
    await settings.visitor.setState('self', fiveYearPermit, 'ready');
    const screen = await show();
    await screen.getByRole('button', { name: 'Erase everything' }).click();
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(screen.getByText('People: 1. Papers marked: 1. Notes: 0. Photos and PDFs: 0.')).toBeVisible();
  });

  test('[SETTINGS-5] Safari’s seven days are told in Safari, unless installed, and nowhere else', async () => {
    const screen = await show();
    const seven = screen.getByText(/seven days without a visit/);
    const known = { type: 'known', offered: false, justInstalled: false } as const;
    settings.installState.set({ ...known, browser: { family: 'safari-ios', inApp: null, installed: false } });
    await expect.element(seven).toBeVisible();
    settings.installState.set({ ...known, browser: { family: 'safari-ios', inApp: null, installed: true } });
    await expect.element(seven).not.toBeInTheDocument();
    settings.installState.set({ ...known, browser: { family: 'chrome-android', inApp: null, installed: false } });
    await expect.element(screen.getByText(/may clear it when space runs short/)).toBeVisible();
    await expect.element(seven).not.toBeInTheDocument();
  });

  test('[SETTINGS-6] inside LINE the way out comes first, and no installing is offered', async () => {
    const screen = await show();
    settings.installState.set({
      type: 'known',
      browser: { family: 'other-ios', inApp: 'line', installed: false },
      offered: false,
      justInstalled: false,
    });
    await expect.element(screen.getByText('You are reading inside LINE.')).toBeVisible();
    await expect.element(screen.getByText(/^You are using/)).not.toBeInTheDocument();
  });

  test('[SETTINGS-7] a copied link carries LINE’s way out', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const screen = await show();
    await screen.getByRole('button', { name: 'Copy the link' }).click();
    await expect.element(screen.getByText('Copied.')).toBeVisible();
    expect(write).toHaveBeenCalledWith(`${location.origin}/en?openExternalBrowser=1`);
  });

  test('[SETTINGS-8] the number of sources is told and their page is one tap away; edition and program are named', async () => {
    const screen = await show();
    await expect.element(screen.getByRole('link', { name: 'See all sources' })).toHaveAttribute('href', '/en/sources');
    await expect.element(screen.getByText('Edition 3, 20 November 2026')).toBeVisible();
    await expect.element(screen.getByText('B3xkq9Za')).toBeVisible();
  });
});
