import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { SettingsPage } from '../../../src/features/visitor/settings/SettingsPage.tsx';
import { buildSettings, settingsView } from '../../builders/buildSettings.ts';
import { inLocale } from '../../builders/inLocale.tsx';

const permit = 'evidence.five-year-permit';
const passphrase = 'four quiet river boats';

describe('my data', () => {
  let settings: ReturnType<typeof buildSettings>;
  let saved: File[];
  beforeEach(async () => {
    settings = buildSettings();
    await settings.visitor.erase();
    saved = [];
    const keepUrl = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof File) saved.push(file);
      return keepUrl(file);
    });
    // The file goes to the test and not to the machine's downloads.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    await settings.visitor.erase();
    vi.restoreAllMocks();
  });
  const show = () => render(inLocale('en', <SettingsPage view={settingsView} services={settings.services} />));
  type Screen = Awaited<ReturnType<typeof show>>;

  async function backUp(screen: Screen): Promise<File> {
    await screen.getByRole('button', { name: 'Back up to a file' }).click();
    const dialog = screen.getByRole('dialog', { name: 'Back up to a file' });
    await dialog.getByLabelText('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByLabelText('The same once more').fill(passphrase);
    await dialog.getByRole('button', { name: 'Make the backup' }).click();
    await expect.element(dialog.getByText(/^The backup is made/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Save the file' }).click();
    await expect.element(dialog.getByText(/^The file has been handed to your device/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const file = saved.at(-1);
    if (file === undefined) throw new Error('nothing was saved');
    return file;
  }

  async function openFile(screen: Screen, file: File, secret = passphrase) {
    await screen.getByRole('button', { name: 'Restore from a file' }).click();
    const dialog = screen.getByRole('dialog', { name: 'Restore from a file' });
    await expect.element(dialog).toBeVisible();
    const input = document.querySelector<HTMLInputElement>('dialog input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(file);
    if (input !== null) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await dialog.getByLabelText('Passphrase', { exact: true }).fill(secret);
    await dialog.getByRole('button', { name: 'Open and check' }).click();
    return dialog;
  }

  test('[BACKUP-13] how old the last backup is is told, and whether anything changed since', async () => {
    await settings.visitor.setState('self', permit, 'ready');
    const screen = await show();
    await expect.element(screen.getByText('There is no backup file from this device yet.')).toBeVisible();
    await backUp(screen);
    await expect
      .element(screen.getByText(/^Last backup: 20 November 2026.* Nothing has changed since\.$/))
      .toBeVisible();
    await settings.visitor.setNote('self', permit, 'in the drawer');
    await expect.element(screen.getByText(/Something has changed since/)).toBeVisible();
    await settings.visitor.setNote('self', permit, '');
    await backUp(screen);
    await expect.element(screen.getByText(/Nothing has changed since/)).toBeVisible();
  });

  test('[BACKUP-13] a backup that was made but never left the device is not called saved', async () => {
    await settings.visitor.setState('self', permit, 'ready');
    const screen = await show();
    await screen.getByRole('button', { name: 'Back up to a file' }).click();
    const dialog = screen.getByRole('dialog');
    await dialog.getByRole('switch', { name: 'Show what I type' }).click();
    await dialog.getByLabelText('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Make the backup' }).click();
    await expect.element(dialog.getByText(/^The backup is made/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText('There is no backup file from this device yet.')).toBeVisible();
  });

  test('[BACKUP-14] a passphrase is long enough and typed twice, or seen, before a backup is made', async () => {
    const screen = await show();
    await screen.getByRole('button', { name: 'Back up to a file' }).click();
    const dialog = screen.getByRole('dialog');
    const make = dialog.getByRole('button', { name: 'Make the backup' });
    const field = dialog.getByLabelText('Passphrase', { exact: true });
    await field.fill('river boats');
    await expect.element(dialog.getByText('At least 12 characters; 1 to go.')).toBeVisible();
    await expect.element(make).toBeDisabled();
    await field.fill(passphrase);
    await expect.element(make).toBeDisabled();
    await dialog.getByLabelText('The same once more').fill('four quiet river boots');
    await expect.element(dialog.getByText('The two are not the same yet.')).toBeVisible();
    await expect.element(make).toBeDisabled();
    await dialog.getByRole('switch', { name: 'Show what I type' }).click();
    await expect.element(field).toHaveAttribute('type', 'text');
    await expect.element(make).toBeEnabled();
  });

  test('[BACKUP-15] what a file holds is counted, and what it replaces is said, before anything changes', async () => {
    await settings.visitor.addPerson({ kind: 'family', label: 'Mother' });
    await settings.visitor.setState('self', permit, 'ready');
    const screen = await show();
    const file = await backUp(screen);
    await settings.visitor.setState('self', permit, 'notNeeded');
    const dialog = await openFile(screen, file);
    await expect.element(dialog.getByText('People: 2')).toBeVisible();
    await expect.element(dialog.getByText(/^Restoring replaces everything kept on this device/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(screen.getByText(/Papers marked: 1/)).toBeVisible();
    const again = await openFile(screen, file);
    await again.getByRole('button', { name: 'Replace with the backup' }).click();
    await expect.element(again.getByText(/^Restored\. Everything was read back/)).toBeVisible();
    const everything = await settings.visitor.exportEverything();
    expect(JSON.stringify(everything)).toContain('"state":"ready"');
    expect(JSON.stringify(everything)).not.toContain('notNeeded');
  });

  test('[BACKUP-15] a wrong passphrase can be typed again without choosing the file anew', async () => {
    await settings.visitor.setState('self', permit, 'ready');
    const screen = await show();
    const dialog = await openFile(screen, await backUp(screen), 'four quiet river boots');
    await expect.element(dialog.getByText(/This passphrase does not open this file/)).toBeVisible();
    await dialog.getByLabelText('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Open and check' }).click();
    await expect.element(dialog.getByText('The file is whole. It holds:')).toBeVisible();
  });

  test('[SETTINGS-9] a passphrase is set, locks every reading, and is taken away; each is told when it is done', async () => {
    await settings.visitor.setState('self', permit, 'ready');
    const screen = await show();
    await expect.element(screen.getByText('No passphrase is set.')).toBeVisible();
    await screen.getByRole('button', { name: 'Set a passphrase' }).click();
    const setting = screen.getByRole('dialog', { name: 'Set a passphrase' });
    await expect.element(setting.getByText(/^If you forget it/)).toBeVisible();
    await setting.getByLabelText('Passphrase', { exact: true }).fill(passphrase);
    await setting.getByLabelText('The same once more').fill(passphrase);
    await setting.getByRole('button', { name: 'Set it' }).click();
    await expect.element(screen.getByText('The passphrase is set.')).toBeVisible();
    await screen.getByRole('button', { name: 'Lock now' }).click();
    await expect.element(screen.getByText(/^Locked\. What you keep here/)).toBeVisible();
    await expect.element(screen.getByText(/Papers marked: 1/)).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Unlock' }).click();
    const unlocking = screen.getByRole('dialog', { name: 'Unlock' });
    await unlocking.getByLabelText('Passphrase', { exact: true }).fill('four quiet river boots');
    await unlocking.getByRole('button', { name: 'Unlock' }).click();
    await expect.element(unlocking.getByText(/^It did not work/)).toBeVisible();
    await unlocking.getByLabelText('Passphrase', { exact: true }).fill(passphrase);
    await unlocking.getByRole('button', { name: 'Unlock' }).click();
    await expect.element(screen.getByText(/Papers marked: 1/)).toBeVisible();
    await screen.getByRole('button', { name: 'Remove it' }).click();
    const removing = screen.getByRole('dialog', { name: 'Remove the passphrase' });
    await removing.getByLabelText('Passphrase', { exact: true }).fill(passphrase);
    await removing.getByRole('button', { name: 'Remove it' }).click();
    await expect.element(screen.getByText('The passphrase is removed.')).toBeVisible();
    await expect.element(screen.getByText('No passphrase is set.')).toBeVisible();
  });

  test('[SETTINGS-10] how many copies there are is told as it was found out', async () => {
    await settings.visitor.setState('self', permit, 'ready');
    const screen = await show();
    await expect.element(screen.getByText(/in two copies that check each other/)).toBeVisible();
  });

  test('[SETTINGS-3] photographs are counted, and what is noted about them is shown', async () => {
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);
    await settings.papers.keep('self', permit, { type: 'image/jpeg', bytes, width: 2, height: 2 });
    const screen = await show();
    await expect.element(screen.getByText(/Photos and PDFs: 1\.$/)).toBeVisible();
    await expect.element(screen.getByRole('rowheader', { name: 'Photos and PDFs themselves' })).toBeVisible();
  });

  test('[SETTINGS-11] everything kept can be read in plain words, by person and paper', async () => {
    const mother = await settings.visitor.addPerson({ kind: 'family', label: 'Mother' });
    if (!mother.ok) throw new Error(mother.error.type);
    await settings.visitor.setState(mother.value.id, permit, 'ready');
    await settings.visitor.setDates(mother.value.id, permit, { issuedOn: null, expiresOn: '2031-05-18' });
    await settings.visitor.setNote(mother.value.id, permit, 'in the drawer');
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);
    await settings.papers.keep(mother.value.id, permit, { type: 'image/jpeg', bytes, width: 2, height: 2 });
    const screen = await show();
    await screen.getByText('Read everything in plain words').click();
    await expect
      .element(screen.getByText('Ready; valid until 18 May 2031; photos and PDFs: 1; note: in the drawer'))
      .toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Family: Mother' })).toBeVisible();
  });
});
