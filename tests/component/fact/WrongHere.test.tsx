import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { RecordNote } from '../../../src/ui/fact/RecordNote.tsx';
import { type Guide, GuideContext } from '../../../src/ui/page/GuideContext.ts';
import { buildGap } from '../../builders/buildFacts.ts';
import { inLocale } from '../../builders/inLocale.tsx';

const subject = { id: 'place.one-stop-window', since: 1 };

function buildGuide(changes: Partial<Guide> = {}): Guide {
  return {
    edition: { edition: 3, issuedOn: '2026-11-20', checkedUntil: '2026-03' },
    shareWords: async () => 'shared',
    copyWords: async () => true,
    ...changes,
  };
}

const note = (guide: Guide) =>
  inLocale(
    'en',
    <GuideContext.Provider value={guide}>
      <RecordNote
        subject={subject}
        gaps={[buildGap('gap.a', { askWhom: 'zone' }), buildGap('gap.b', { askWhom: 'zone' })]}
      />
    </GuideContext.Provider>,
  );

test('[FACT-11] a record tells its id, since when it is there, when it was last looked at, and who can confirm it', async () => {
  const screen = await render(note(buildGuide()));
  await screen.getByText('About this page').click();
  for (const words of ['place.one-stop-window', 'edition 1', 'March 2026', 'The Fuzhou High-tech Zone']) {
    await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
  }
});

test('[FACT-12] the note holds id, edition, sentence and remark, and leaves only when it is told to', async () => {
  const copyWords = vi.fn(async () => true);
  const shareWords = vi.fn(async () => 'shared' as const);
  const screen = await render(note(buildGuide({ copyWords, shareWords })));
  await screen.getByRole('button', { name: 'Something wrong here?' }).click();
  await screen.getByLabelText('Which sentence').fill('It is on floor 2.');
  await screen.getByLabelText('What is wrong, and what you know').fill('It moved.');
  expect(copyWords).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByText('Copied.')).toBeVisible();
  const [words] = copyWords.mock.calls[0] as unknown as [string];
  for (const part of [
    'Record: place.one-stop-window',
    'Edition: 3',
    'Sentence: It is on floor 2.',
    'Remark: It moved.',
  ]) {
    expect(words).toContain(part);
  }
  expect(shareWords).not.toHaveBeenCalled();
});

test('[FACT-12] where nothing can be copied, that is told and the words stand there to be marked', async () => {
  const screen = await render(note(buildGuide({ copyWords: async () => false })));
  await screen.getByRole('button', { name: 'Something wrong here?' }).click();
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByText(/does not let us copy/)).toBeVisible();
  await expect.element(screen.getByText(/Record: place.one-stop-window/)).toBeVisible();
});
