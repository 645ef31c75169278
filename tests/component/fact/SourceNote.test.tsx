import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { SourceNote } from '../../../src/ui/fact/SourceNote.tsx';
import { StatementList } from '../../../src/ui/fact/StatementList.tsx';
import { buildCitations, buildProvenance, buildStatement } from '../../builders/buildFacts.ts';
import { inLocale } from '../../builders/inLocale.tsx';

test('[FACT-1] a doubtful fact shows its date and asks for care before anything is opened', async () => {
  const screen = await render(
    inLocale('en', <SourceNote provenance={buildProvenance()} citations={buildCitations()} doubtful />),
  );
  await expect.element(screen.getByText('as of May 2024')).toBeVisible();
  await expect.element(screen.getByText('reported, please ask')).toBeVisible();
  await expect.element(screen.getByText(/The centre has not confirmed this./)).not.toBeVisible();
});

test('[FACT-2] the opened note tells state, certainty, confirmation, and each source with its date', async () => {
  const provenance = buildProvenance({
    sources: ['source.daily', 'source.zone'],
    certainty: 'likely',
    state: 'planned',
  });
  const screen = await render(inLocale('en', <SourceNote provenance={provenance} citations={buildCitations()} />));
  await screen.getByText('Source', { exact: true }).click();
  for (const words of [
    /Planned at the time. Whether it was done is not reported./,
    /One report or a reprint only; probably right./,
    /The centre has not confirmed this./,
    /^Fuzhou Daily · 18 May 2024$/,
  ]) {
    await expect.element(screen.getByText(words)).toBeVisible();
  }
});

test('[FACT-3] only a source that may be linked is a link, and the link says that it leaves', async () => {
  const provenance = buildProvenance({ sources: ['source.daily', 'source.zone'] });
  const screen = await render(inLocale('en', <SourceNote provenance={provenance} citations={buildCitations()} />));
  await screen.getByText('Source', { exact: true }).click();
  const links = screen.getByRole('link');
  expect(links.elements()).toHaveLength(1);
  await expect.element(links).toHaveAccessibleName(/Zone website.*opens another website, needs a connection/);
  await expect.element(links).toHaveAttribute('rel', 'noreferrer noopener external');
  await expect.element(links).toHaveAttribute('target', '_blank');
});

test('[FACT-4] a fact nobody published says so and shows neither date nor certainty', async () => {
  const provenance = buildProvenance({ sources: [], state: 'notPublished' });
  const screen = await render(
    inLocale('en', <SourceNote provenance={provenance} citations={buildCitations()} doubtful />),
  );
  await expect.element(screen.getByText('nothing published found')).toBeVisible();
  expect(screen.container.textContent).not.toContain('2024');
});

test('[FACT-5] what the centre confirmed names the day and the office', async () => {
  const provenance = buildProvenance({ confirmed: { on: '2026-11-02', by: 'Window' } });
  const screen = await render(inLocale('en', <SourceNote provenance={provenance} citations={buildCitations()} />));
  await screen.getByText('confirmed by the centre').click();
  await expect.element(screen.getByText(/Confirmed by Window on 2 November 2026./)).toBeVisible();
});

test('[FACT-6] sentences of one topic on the same sources share one label and one note; others keep their own', async () => {
  const statements = [
    buildStatement('a'),
    buildStatement('b'),
    buildStatement('c', { provenance: buildProvenance({ asOf: '2025' }) }),
    buildStatement('d', { topic: 'fee' }),
  ];
  const screen = await render(inLocale('en', <StatementList statements={statements} citations={buildCitations()} />));
  expect(screen.container.querySelectorAll('dt')).toHaveLength(2);
  expect(screen.container.querySelectorAll('details')).toHaveLength(3);
});
