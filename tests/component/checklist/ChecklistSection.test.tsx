import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChecklistSection } from '../../../src/ui/checklist/ChecklistSection.tsx';
import { chosenPerson } from '../../../src/ui/checklist/chosenPerson.ts';
import { noteDrafts } from '../../../src/ui/checklist/noteDrafts.ts';
import { buildCitations } from '../../builders/buildFacts.ts';
import { inLocale } from '../../builders/inLocale.tsx';
import { buildChecklist } from './buildChecklist.ts';
import { createFakeVisitor } from './fakeVisitor.ts';

afterEach(() => {
  noteDrafts.clear();
  chosenPerson.ref = 'self';
});

async function open() {
  const fake = createFakeVisitor();
  const show = () =>
    render(
      inLocale(
        'en',
        <ChecklistSection view={buildChecklist()} citations={buildCitations()} services={fake.services} />,
      ),
    );
  const screen = await show();
  const paper = (name: string) => screen.getByRole('group', { name });
  return { fake, screen, paper, show };
}

test('[CHECKLIST-2] “saved” is announced only once the write is done', async () => {
  const { fake, screen, paper } = await open();
  const letGo = fake.pause();
  await paper('Residence permit').getByRole('radio', { name: 'Ready' }).click();
  await expect.element(screen.getByText('Saving…')).toBeVisible();
  expect(announcements(screen.container)).toEqual([]);
  letGo();
  await expect.poll(() => announcements(screen.container)).toEqual(['Saved on this device.']);
  await expect.element(screen.getByText(/of 3 ready/)).toHaveTextContent('1 of 3 ready');
});

test('[CHECKLIST-3] a tick that could not be kept goes back to what is stored and says why', async () => {
  const { fake, screen, paper } = await open();
  fake.failWith({ type: 'storage/quota' });
  await paper('Residence permit').getByRole('radio', { name: 'Ready' }).click();
  await expect
    .poll(() => announcements(screen.container))
    .toEqual([
      'Not saved: this device is full. Remove photos you do not need and try again; “Settings” shows what takes the space.',
    ]);
  await expect.element(paper('Residence permit').getByRole('radio', { name: 'Not yet' })).toBeChecked();
  await expect.element(screen.getByText(/of 3 ready/)).toHaveTextContent('0 of 3 ready');
});

test('[CHECKLIST-4] a note stores itself after a pause and counts as unsaved until then', async () => {
  const { fake, screen } = await open();
  await screen.getByRole('button', { name: 'Add a note: Residence permit' }).click();
  await userEvent.keyboard('in the blue bag');
  await expect.element(screen.getByText('Not saved yet')).toBeVisible();
  expect([...fake.held]).toEqual(['self evidence.permit']);
  await expect.poll(() => announcements(screen.container), { timeout: 3000 }).toEqual(['Saved on this device.']);
  expect(fake.held.size).toBe(0);
  expect(fake.stored().items[0]?.note).toBe('in the blue bag');
});

test('[CHECKLIST-4] a note is stored at once on leaving the field', async () => {
  const { fake, screen } = await open();
  await screen.getByRole('button', { name: 'Add a note: Residence permit' }).click();
  await userEvent.keyboard('drawer{Tab}');
  await expect.poll(() => fake.stored().items[0]?.note, { timeout: 500 }).toBe('drawer');
});

test('[CHECKLIST-11] what was read stays in sight when it cannot be read any more, and nothing stays once it is locked', async () => {
  const { fake, screen, paper } = await open();
  await paper('Residence permit').getByRole('radio', { name: 'Ready' }).click();
  await screen.getByRole('button', { name: 'Add a note: Residence permit' }).click();
  await userEvent.keyboard('drawer{Tab}');
  await expect.poll(() => fake.stored().items[0]?.note).toBe('drawer');
  const field = screen.getByRole('textbox', { name: 'My note: Residence permit' });
  fake.hide({ type: 'storage/newer-version', found: 3, ours: 2 });
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(field).toHaveValue('drawer');
  await expect.element(screen.getByText(/of 3 ready/)).toHaveTextContent('1 of 3 ready');
  fake.hide({ type: 'storage/locked' });
  await expect.element(screen.getByText(/of 3 ready/)).toHaveTextContent('0 of 3 ready');
  await expect.poll(() => screen.container.innerHTML).not.toContain('drawer');
  await expect.element(field).toHaveValue('');
});

test('[CHECKLIST-5] a note that could not be kept stays in its field, also after leaving the page and coming back', async () => {
  const { fake, screen, show } = await open();
  fake.failWith({ type: 'storage/timed-out', deadlineMs: 8000 });
  await screen.getByRole('button', { name: 'Add a note: Residence permit' }).click();
  await userEvent.keyboard('keep me{Tab}');
  const field = screen.getByRole('textbox', { name: 'My note: Residence permit' });
  await expect.element(screen.getByRole('button', { name: 'Save again' })).toBeVisible();
  await expect.element(field).toHaveValue('keep me');
  expect(fake.held.size).toBe(1);

  await screen.unmount();
  const again = await show();
  await expect.element(again.getByRole('textbox', { name: 'My note: Residence permit' })).toHaveValue('keep me');
  fake.failWith(undefined);
  await again.getByRole('textbox', { name: 'My note: Residence permit' }).click();
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => fake.stored().items[0]?.note).toBe('keep me');
  expect(fake.held.size).toBe(0);
});

test('[CHECKLIST-6] when another window wrote first, nothing is overwritten until the reader decides', async () => {
  const { fake, screen } = await open();
  await fake.services.visitor.setNote('self', 'evidence.permit', 'theirs');
  fake.failWith({ type: 'storage/changed-elsewhere', current: undefined });
  const field = screen.getByRole('textbox', { name: 'My note: Residence permit' });
  await field.fill('mine');
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByText('The other window saved: theirs')).toBeVisible();
  fake.failWith(undefined);
  await field.click();
  await screen.getByText('From the 2021 notice.').click();
  expect(fake.stored().items[0]?.note).toBe('theirs');
  await screen.getByRole('button', { name: 'Save again' }).click();
  await expect.poll(() => fake.stored().items[0]?.note).toBe('mine');
});

test('[CHECKLIST-7] everyone has ticks of their own', async () => {
  const { fake, screen, paper } = await open();
  await paper('Residence permit').getByRole('radio', { name: 'Ready' }).click();
  await screen.getByRole('button', { name: 'Prepare for someone else too' }).click();
  await screen.getByRole('textbox').fill('A-Mei');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('radio', { name: 'Family: A-Mei' })).toBeChecked();
  await expect.element(screen.getByText(/of 3 ready/)).toHaveTextContent('0 of 3 ready');
  await screen.getByRole('radio', { name: 'Myself' }).click();
  await expect.element(screen.getByText(/of 3 ready/)).toHaveTextContent('1 of 3 ready');
  expect(fake.stored().persons).toHaveLength(1);
});

test('[CHECKLIST-8] someone is removed only after saying what goes with them', async () => {
  const { fake, screen } = await open();
  await fake.services.visitor.addPerson({ kind: 'firm', label: '' });
  await screen.getByRole('radio', { name: 'Firm' }).click();
  await screen.getByRole('button', { name: 'Remove Firm' }).click();
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText(/photos and files.*leave your visit.*This cannot be undone/)).toBeVisible();
  expect(fake.stored().persons).toHaveLength(1);
  await screen.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => fake.stored().persons).toHaveLength(0);
  await expect.element(screen.getByText(/of 3 ready/)).toBeVisible();
});

test('[CHECKLIST-10] whose papers one looks at stays chosen on the next list', async () => {
  const { fake, screen, show } = await open();
  await fake.services.visitor.addPerson({ kind: 'firm', label: '' });
  await screen.getByRole('radio', { name: 'Firm' }).click();
  await screen.unmount();
  const again = await show();
  await expect.element(again.getByRole('radio', { name: 'Firm' })).toBeChecked();
});

/** What a screen reader was told: only live regions that hold words. */
function announcements(container: Element): string[] {
  return [...container.querySelectorAll('[role=status]')]
    .map((region) => region.textContent ?? '')
    .filter((text) => text !== '');
}
