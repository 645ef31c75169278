import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import { dateDrafts } from '../../../src/features/visitor/visit/bag/dateDrafts.ts';
import { VisitDesk } from '../../../src/features/visitor/visit/VisitDesk.tsx';
import { type Guide, GuideContext } from '../../../src/ui/page/GuideContext.ts';
import { buildCalendar } from '../../builders/buildRecords.ts';
import { inLocale } from '../../builders/inLocale.tsx';
import { createFakeVisit, visitRecords } from './fakeVisit.ts';

const here = location.pathname + location.search;
beforeEach(() => history.replaceState(null, '', `${location.pathname}?v=1`));
afterEach(() => {
  vi.restoreAllMocks();
  copied.length = 0;
  dateDrafts.clear();
  history.replaceState(null, '', here);
});

const copied: string[] = [];

const both = {
  errands: [
    { subjectId: 'document.permit', persons: ['self'] },
    { subjectId: 'benefit.card', persons: ['self'] },
  ],
};

async function open(...start: Parameters<typeof createFakeVisit>) {
  const fake = createFakeVisit(...start);
  const guide = { copyWords: async (words: string) => copied.push(words) > 0 } as Guide;
  const desk = <VisitDesk services={fake.services} offered={[]} />;
  const screen = await render(inLocale('en', <GuideContext value={guide}>{desk}</GuideContext>));
  if (start[0]?.errands !== undefined)
    await expect.element(screen.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const paper = (name: string) => screen.container.querySelector(`[data-evidence="evidence.${name}"]`) as HTMLElement;
  return { fake, screen, paper };
}

test('[VISIT-2] errands, for whom, which day, then the list; the way back leads one step back', async () => {
  const { fake, screen } = await open();
  await screen.getByRole('checkbox', { name: /Residence permit/ }).click();
  await screen.getByRole('checkbox', { name: /Ride card/ }).click();
  await screen.getByRole('button', { name: 'Next: for whom' }).click();
  await expect.element(screen.getByRole('heading', { name: 'For whom?' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Add another person or a firm' }).click();
  await screen.getByRole('textbox').fill('A-Mei');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => fake.preparation().errands.map(({ persons }) => persons.length)).toEqual([2, 2]);
  await screen.getByRole('button', { name: 'Next: which day' }).click();
  await expect.poll(() => screen.getByRole('radio').elements()).toHaveLength(4);
  await screen.getByRole('radio').first().click();
  await expect.poll(() => fake.preparation().day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await screen.getByRole('button', { name: 'See what to bring' }).click();
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  history.back();
  await expect.element(screen.getByRole('heading', { name: 'Which day?' })).toBeVisible();
  await screen.getByRole('button', { name: 'Done, back to the list' }).click();
  await screen.getByRole('button', { name: /^For/ }).click();
  await screen.getByRole('button', { name: 'Done, back to the list' }).click();
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
});

test('[VISIT-2] what has a list of papers can be chosen before the edition can be read', async () => {
  const fake = createFakeVisit();
  const offered = {
    id: 'benefit.card',
    name: 'Ride card',
    group: 'benefits',
    searched: '',
    papers: 'published',
  } as const;
  const never = { ...fake.services, edition: { open: () => new Promise<never>(() => undefined) } };
  const screen = await render(inLocale('en', <VisitDesk services={never} offered={[offered]} />));
  await screen.getByRole('checkbox', { name: /Ride card/ }).click();
  await expect.poll(() => fake.preparation().errands).toEqual([{ subjectId: 'benefit.card', persons: ['self'] }]);
});

test('[VISIT-2] coming from the list, a step leads straight back to it', async () => {
  const { screen } = await open(both);
  await screen.getByRole('button', { name: /^Day/ }).click();
  await screen.getByRole('button', { name: 'Done, back to the list' }).click();
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
});

test('[VISIT-2] the days offered leave out what a published calendar calls a holiday', async () => {
  const first = async (records: ContentRecord[]) => {
    const { screen } = await open(both, records);
    await screen.getByRole('button', { name: /^Day/ }).click();
    await expect.poll(() => screen.getByRole('radio').elements()).toHaveLength(4);
    const label = screen.container.querySelector('label:has(input[type=radio])')?.textContent ?? '';
    await screen.unmount();
    history.replaceState(null, '', `${location.pathname}?v=1`);
    return label;
  };
  const plain = await first(visitRecords());
  const off = new Date(`${plain} UTC`).toISOString().slice(0, 10);
  const next = await first([...visitRecords(), buildCalendarYear(Number(off.slice(0, 4)), [off])]);
  expect(next).not.toBe(plain);
  expect(Date.parse(`${next} UTC`)).toBeGreaterThan(Date.parse(`${plain} UTC`));
});

test('[VISIT-14] a date of years ago or ahead is told, counted from the edition, and changes nothing', async () => {
  const now = vi.spyOn(Date, 'now');
  now.mockReturnValue(Date.parse('2019-03-04T05:00:00Z'));
  const behind = await open({ ...both, day: '2026-12-01' });
  await expect
    .element(behind.screen.getByText(/before this guide was made\. Counted from 20 November 2026 instead/))
    .toBeVisible();
  await expect.element(behind.screen.getByText(/in 11 days/)).toBeVisible();
  expect(behind.fake.preparation().day).toBe('2026-12-01');
  await behind.screen.unmount();
  now.mockReturnValue(Date.parse('2036-03-04T05:00:00Z'));
  const ahead = await open({ ...both, day: '2026-12-01' });
  await expect.element(ahead.screen.getByText(/^This device says it is 4 March 2036\. Please check/)).toBeVisible();
  expect(ahead.fake.preparation().day).toBe('2026-12-01');
});

test('[VISIT-3] “saved” names as many copies as there are', async () => {
  const { fake, screen } = await open(both);
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  expect(screen.container.textContent).not.toContain('copies on this device');
  fake.keep({ copies: 2, reason: null });
  await expect.element(screen.getByText('Saved: two copies on this device.')).toBeVisible();
  fake.keep({ copies: 1, reason: 'noJournal' });
  await expect.element(screen.getByText(/^Saved: one copy on this device\. This browser cannot/)).toBeVisible();
  fake.keep({ copies: 0, reason: 'memoryOnly' });
  await expect.element(screen.getByText(/^Gone when you close/)).toBeVisible();
});

test('[VISIT-3] where the browser may clear it, that stands beside “saved”, with the way to what helps', async () => {
  const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const safari = `${iphone} Version/18.6 Mobile/15E148 Safari/604.1`;
  const { fake, screen } = await open(both);
  fake.keep({ copies: 2, reason: null });
  fake.readIn(safari);
  const line = () => screen.container.querySelector('p:has(a[href$="/settings#keep"])')?.textContent ?? null;
  await expect
    .poll(line)
    .toBe('Saved: two copies on this device. Safari may clear it after seven days without a visit. How to keep it');
  fake.readIn(`${iphone} Mobile/15E148 Safari Line/14.19.1`);
  await expect.poll(line).toBe('Saved: two copies on this device. This app may clear it at any time. How to keep it');
  fake.readIn(safari, true);
  await expect.poll(line).toBeNull();
  fake.readIn('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36');
  await expect.element(screen.getByText('Saved: two copies on this device.', { exact: true })).toBeVisible();
  // What is gone with the window anyhow is not said to be cleared later.
  fake.readIn(safari);
  fake.keep({ copies: 0, reason: 'memoryOnly' });
  await expect.poll(line).toBeNull();
});

test('[VISIT-3] the browser is asked to keep it with the first finished list, neither before nor again', async () => {
  const { fake, screen } = await open();
  await screen.getByRole('checkbox', { name: /Ride card/ }).click();
  await screen.getByRole('button', { name: 'Next: for whom' }).click();
  await screen.getByRole('button', { name: 'Next: which day' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Which day?' })).toBeVisible();
  expect(fake.asked()).toBe(0);
  await screen.getByRole('button', { name: 'See what to bring' }).click();
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  expect(fake.asked()).toBe(1);
  await screen.getByRole('button', { name: /^Day/ }).click();
  await screen.getByRole('button', { name: 'Done, back to the list' }).click();
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  expect(fake.asked()).toBe(1);
  await screen.unmount();
  const again = await open(both);
  await expect.element(again.screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  expect(again.fake.asked()).toBe(0);
});

test('[VISIT-3] a choice that could not be kept says why and is not shown as chosen', async () => {
  const { fake, screen } = await open();
  fake.fail(true);
  await screen.getByRole('checkbox', { name: /Ride card/ }).click();
  await expect.element(screen.getByText(/^Not saved: this device is full/)).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: /Ride card/ })).not.toBeChecked();
});

test('[VISIT-15] what was read stays in sight when it cannot be read any more, with what was typed', async () => {
  const { fake, screen, paper } = await open({ ...both, day: '2099-06-01' });
  await fake.services.visitor.setState('self', 'evidence.form', 'ready');
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  const list = screen.container.querySelector('#bag')?.textContent;
  fake.hide({ type: 'storage/timed-out', deadlineMs: 4000 });
  const alert = screen.getByRole('alert');
  await expect.element(alert.getByText(/the device took too long to answer/)).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 2 }).first()).toHaveTextContent('Do not set out yet.');
  expect(screen.container.querySelector('#bag')?.textContent).toBe(list);
  await expect.element(screen.getByRole('group', { name: 'Form' }).getByRole('radio', { name: 'Ready' })).toBeChecked();
  await expect.element(screen.getByRole('group', { name: 'Form' }).getByRole('radio', { name: 'Ready' })).toBeEnabled();

  await unfold(paper('form'));
  await screen.getByRole('textbox', { name: 'Valid until: Form' }).fill('12/5/18');
  fake.hide({ type: 'storage/newer-version', found: 3, ours: 2 });
  await expect.element(alert.getByText(/Close all other windows/)).toBeVisible();
  expect(screen.container.querySelector('#bag')?.textContent).toContain('Form');
  await expect.element(screen.getByRole('textbox', { name: 'Valid until: Form' })).toHaveValue('12/5/18');
  await expect.element(screen.getByRole('textbox', { name: 'Valid until: Form' })).toBeDisabled();
  await expect
    .element(screen.getByRole('group', { name: 'Form' }).getByRole('radio', { name: 'Ready' }))
    .toBeDisabled();
  await screen.getByRole('button', { name: 'Copy what I typed' }).click();
  await expect.element(screen.getByRole('status').getByText('Copied.')).toBeVisible();
  expect(copied).toEqual(['12/5/18']);
  // At the window the code can be shown all the same.
  await screen.getByRole('button', { name: 'To the code for the window' }).click();
  await expect.element(alert).toBeVisible();
  history.back();

  fake.hide({ type: 'storage/locked' });
  await expect.element(screen.getByRole('heading', { name: 'What to bring' })).not.toBeInTheDocument();
});

test('[VISIT-4] an errand taken out is put back where it stood', async () => {
  const { fake, screen } = await open(both);
  await screen.getByRole('button', { name: /^To get done/ }).click();
  await screen.getByRole('checkbox', { name: /Residence permit/ }).click();
  await expect.poll(() => fake.preparation().errands).toHaveLength(1);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => fake.preparation().errands).toEqual(both.errands);
});

test('[VISIT-4] somebody who is not on this device any more can be taken out of the visit', async () => {
  const ghost = 'c'.repeat(26);
  const { fake, screen } = await open({
    errands: both.errands.map((errand) => ({ ...errand, persons: ['self', ghost] })),
  });
  await screen.getByRole('button', { name: /^For/ }).click();
  const tick = screen.getByRole('group', { name: 'This visit is for' }).getByRole('checkbox', { name: 'Someone else' });
  await expect.element(tick).toBeChecked();
  await tick.click();
  await expect.poll(() => fake.preparation().errands).toEqual(both.errands);
  await expect.element(tick).not.toBeInTheDocument();
});

test('[VISIT-5] with one errand the verdict comes first, with one next step', async () => {
  const { screen } = await open({ errands: both.errands.slice(0, 1) });
  await expect.element(screen.getByRole('heading', { level: 2 }).first()).toHaveTextContent('Do not set out yet.');
  await expect.element(screen.getByText(/^No day is chosen: only then can be said/).first()).toBeVisible();
  expect(screen.container.querySelectorAll('.button-next')).toHaveLength(1);
  await screen.getByRole('button', { name: 'Choose a day' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Which day?' })).toBeVisible();
});

test('[VISIT-5] without a published list it says to ask, never simply to come', async () => {
  const { screen } = await open({ errands: [{ subjectId: 'benefit.unlisted', persons: ['self'] }], day: '2099-06-01' });
  await expect.element(screen.getByRole('heading', { name: 'Ask what to bring, then come.' })).toBeVisible();
  await expect.element(screen.getByText('No list of papers is published for any of this.')).toBeVisible();
});

test('[VISIT-5] a paper ticked ready whose date a list asks for is not called ready before the date is typed', async () => {
  const { fake, screen, paper } = await open({ errands: both.errands.slice(0, 1), day: '2099-06-01' }, datedRecords());
  await fake.services.visitor.setState('self', 'evidence.form', 'ready');
  await fake.services.visitor.setState('self', 'evidence.passport', 'ready');
  const title = screen.getByRole('heading', { level: 2 }).first();
  await expect.element(title).toHaveTextContent('Look up a date first.');
  const told = 'Passport: type its date to know whether it is valid on the day.';
  await expect.element(screen.getByText(told).first()).toBeVisible();
  expect(screen.container.textContent).not.toContain('Everything the published lists ask for is ready');
  await screen.getByRole('button', { name: 'Look up the date: Passport' }).click();
  expect(document.activeElement).toBe(paper('passport'));
  await fake.services.visitor.setDates('self', 'evidence.passport', { issuedOn: null, expiresOn: '2099-06-02' });
  await expect.element(title).toHaveTextContent('Come, once you have asked.');
});

test('[VISIT-6] the next step leads to the paper it names', async () => {
  const { screen, paper } = await open({ ...both, day: '2099-06-01' });
  await screen.getByRole('button', { name: /^Next paper: / }).click();
  const named = document.activeElement;
  expect(named).toBe(paper('passport'));
  expect(named?.textContent).toMatch(/^Passport\s*Next/);
});

test('[VISIT-7] a paper that both errands ask for stands once, with one tick in five states', async () => {
  const { fake, screen, paper } = await open(both);
  await expect.element(screen.getByRole('heading', { name: 'Passport' })).toBeVisible();
  expect(screen.container.querySelectorAll('[data-evidence="evidence.passport"].relative')).toHaveLength(1);
  await expect.element(screen.getByText('For: Ride card, Residence permit')).toBeVisible();
  const states = [...paper('passport').querySelectorAll('input[type=radio]')].map((radio) =>
    radio.getAttribute('value'),
  );
  expect(states).toEqual(['notStarted', 'inProgress', 'ready', 'cannotYet', 'notNeeded']);
  await screen.getByRole('group', { name: 'Passport' }).getByRole('radio', { name: 'Not in time' }).click();
  await expect.poll(() => fake.items()).toMatchObject([{ evidenceTypeId: 'evidence.passport', state: 'cannotYet' }]);
});

test('[VISIT-8] a date is read as printed, shown in both calendars, and judged for the day', async () => {
  const { fake, screen, paper } = await open({ ...both, day: '2031-06-01' });
  await unfold(paper('form'));
  const field = screen.getByRole('textbox', { name: 'Valid until: Form' });
  await field.fill('民國120年5月18日');
  expect([...fake.held]).toEqual(['self evidence.form expiresOn']);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Read as: 18 May 2031 (Minguo 120/5/18)')).toBeVisible();
  expect(fake.items()).toMatchObject([{ evidenceTypeId: 'evidence.form', expiresOn: '2031-05-18', issuedOn: null }]);
  expect(fake.held.size).toBe(0);
  await expect.element(screen.getByText('Expired on 18 May 2031: not valid on your day.')).toBeVisible();
});

test('[VISIT-8] a date that can mean two days is asked about and not kept before', async () => {
  const { fake, screen, paper } = await open(both);
  await unfold(paper('form'));
  const field = screen.getByRole('textbox', { name: 'Valid until: Form' });
  await field.fill('12/5/18');
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByText('This can mean more than one day. Which is it?')).toBeVisible();
  expect(fake.items()).toEqual([]);
  expect(fake.held.size).toBe(1);
  await screen.getByRole('button', { name: '18 May 2012 (Minguo 101/5/18)' }).click();
  await expect.poll(() => fake.items()).toMatchObject([{ expiresOn: '2012-05-18' }]);
  expect(fake.held.size).toBe(0);
});

test('[VISIT-9] one way of several is enough, and can be chosen anew', async () => {
  const { fake, screen } = await open(both);
  await screen.getByRole('radio', { name: /Contract/ }).click();
  await expect.element(screen.getByText('Your choice: Contract')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Contract' })).toBeVisible();
  await screen.getByText('Choose another').click();
  await screen.getByRole('radio', { name: /Licence/ }).click();
  await expect.poll(() => Object.values(fake.preparation().wayChoices)).toEqual(['own']);
  await expect.element(screen.getByRole('heading', { name: 'Licence' })).toBeVisible();
});

test('[VISIT-10] a link is asked about first, then added for everyone the visit is for', async () => {
  history.replaceState(null, '', '?add=benefit.card,benefit.no-such&day=2099-06-01');
  const { fake, screen } = await open({ errands: both.errands.slice(0, 1) });
  await expect.element(screen.getByRole('heading', { name: 'This link would add to your visit' })).toBeVisible();
  expect(fake.preparation().errands).toHaveLength(1);
  await screen.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => fake.preparation()).toMatchObject({ ...both, day: '2099-06-01' });
  expect(location.search).not.toContain('add=');
});

test('[VISIT-10] a link that cannot be read says so and changes nothing; one that is declined neither', async () => {
  history.replaceState(null, '', '?add=<script>');
  const first = await open(both);
  await expect.element(first.screen.getByText(/^This link cannot be read/)).toBeVisible();
  await first.screen.getByRole('button', { name: 'Understood' }).click();
  expect(first.fake.preparation()).toMatchObject(both);
  await first.screen.unmount();
  history.replaceState(null, '', '?add=benefit.unlisted');
  const second = await open(both);
  await second.screen.getByRole('button', { name: 'No, thank you' }).click();
  expect(second.fake.preparation()).toMatchObject(both);
  expect(location.search).toBe('');
});

test('[VISIT-11] the link and the calendar entry name nobody', async () => {
  const fake = createFakeVisit({ ...both, day: '2099-06-01' });
  const mei = await fake.services.visitor.addPerson({ kind: 'family', label: 'A-Mei' });
  if (!mei.ok) throw new Error('not added');
  const errands = both.errands.map((errand) => ({ ...errand, persons: ['self', mei.value.id] }));
  await fake.services.visit.change((now) => ({ ...now, errands }));
  await fake.services.visitor.setNote('self', 'evidence.form', 'in the blue bag');
  const screen = await render(inLocale('en', <VisitDesk services={fake.services} offered={[]} />));
  await screen.getByRole('button', { name: 'Add to calendar' }).click();
  await screen.getByRole('button', { name: 'Share it' }).click();
  await expect.poll(() => fake.gone.links).toHaveLength(1);
  expect(fake.gone.links[0]).toContain('/visit?add=document.permit,benefit.card&day=2099-06-01');
  expect(fake.gone.events[0]?.day).toBe('2099-06-01');
  for (const left of [JSON.stringify(fake.gone.events), ...fake.gone.links]) {
    expect(left).not.toContain('A-Mei');
    expect(left).not.toContain('blue bag');
  }
  await screen.getByRole('button', { name: 'Copy as text' }).click();
  await expect.poll(() => fake.gone.texts[0]).toContain('A-Mei');
  expect(fake.gone.texts[0]).not.toContain('blue bag');
});

test('[VISIT-12] a newer edition shows what changed, old and new, until it is understood; ticks stay', async () => {
  const old = await open(both);
  await expect.poll(() => [...old.fake.seen().keys()]).toEqual(['document.permit', 'benefit.card']);
  await old.screen.unmount();
  const records = visitRecords().map((record) =>
    record.id === 'evidence.form'
      ? { ...record, name: { 'zh-Hant': '新表', 'zh-Hans': '新表', en: 'New form' } }
      : record,
  );
  const next = createFakeVisit(both, records, 2);
  next.see([...old.fake.seen().values()]);
  await next.services.visitor.setState('self', 'evidence.form', 'ready');
  const screen = await render(inLocale('en', <VisitDesk services={next.services} offered={[]} />));
  await expect
    .element(screen.getByRole('heading', { name: 'The guide has changed, and so has your list' }))
    .toBeVisible();
  const card = screen.container.querySelector('section[aria-labelledby=changes]');
  expect(card?.querySelector('del')?.textContent).toBe('Form');
  expect([...(card?.querySelectorAll('h3') ?? [])].map((heading) => heading.textContent)).toEqual(['Residence permit']);
  await screen.getByRole('button', { name: 'Understood' }).click();
  await expect.poll(() => screen.container.querySelector('section[aria-labelledby=changes]')).toBeNull();
  expect(next.items()).toMatchObject([{ evidenceTypeId: 'evidence.form', state: 'ready' }]);
  await expect.poll(() => next.seen().get('document.permit')?.edition).toBe(2);
});

/** A calendar of one year in which these days are off. */
function buildCalendarYear(year: number, closed: readonly string[]): ContentRecord {
  return buildCalendar(`mainland-${year}`, { year, closed: [...closed], shiftedWorkdays: [] });
}

/** The permit's list asks that the passport be valid on the day. */
function datedRecords(): ContentRecord[] {
  return visitRecords().map((record) =>
    record.id !== 'checklist.permit' || record.kind !== 'checklist'
      ? record
      : {
          ...record,
          requirements: record.requirements.map((requirement) => ({
            ...requirement,
            lists: requirement.lists.map((list) => ({
              ...list,
              items: list.items.map((one) =>
                one.evidenceTypeId === 'evidence.passport'
                  ? { ...one, terms: { valid: true, minMonthsLeft: null, maxAgeMonths: null } }
                  : one,
              ),
            })),
          })),
        },
  );
}

/** Opens what is folded under a paper. */
async function unfold(paper: HTMLElement): Promise<void> {
  await userEvent.click(paper.querySelector('summary') as HTMLElement);
}
