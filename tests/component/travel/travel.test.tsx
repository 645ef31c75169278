import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { CardPage } from '../../../src/features/visitor/travel/CardPage.tsx';
import type { CardView } from '../../../src/features/visitor/travel/CardView.ts';
import { LegLine } from '../../../src/features/visitor/travel/LegLine.tsx';
import { PhonesPage } from '../../../src/features/visitor/travel/PhonesPage.tsx';
import type { PhoneEntry } from '../../../src/features/visitor/travel/PhonesView.ts';
import { buildCitations, buildGap, buildProvenance } from '../../builders/buildFacts.ts';
import { buildJourney } from '../../builders/buildJourney.ts';
import { inLocale } from '../../builders/inLocale.tsx';
import { createFakeVisitor } from '../checklist/fakeVisitor.ts';

function buildPhone(number: string, changes: Partial<PhoneEntry> = {}): PhoneEntry {
  return {
    slug: number,
    name: `Name of ${number}`,
    purpose: `Purpose of ${number}`,
    summary: `About ${number}.`,
    number,
    dial: number,
    emergency: false,
    provenance: buildProvenance(),
    doubtful: false,
    gaps: [],
    ...changes,
  };
}

const card: CardView = {
  place: { driver: '中心大楼', taiwan: '中心大樓', own: 'The centre' },
  address: { driver: '创新园三期 A区', taiwan: '創新園三期 A區', own: 'Innovation Park' },
  provenance: buildProvenance(),
  doubtful: true,
  emergency: [buildPhone('110', { emergency: true })],
  papers: [['evidence.residence-permit', 'Residence permit']],
  citations: buildCitations(),
};

test('[TRAVEL-1] each leg says how it is known, and its line differs', async () => {
  const screen = await render(inLocale('en', <LegLine journey={buildJourney()} citations={buildCitations()} />));
  await expect.element(screen.getByText('Metro', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Metro, worked out by us')).toBeVisible();
  await expect.element(screen.getByText('nothing published', { exact: true })).toBeVisible();
  const lines = [...screen.container.querySelectorAll('ol > li')].slice(0, 3).map((leg) => leg.className);
  expect(lines[0]).not.toMatch(/dashed|dotted/);
  expect(lines[1]).toContain('border-dashed');
  expect(lines[2]).toContain('border-dotted');
});

test('[TRAVEL-2] a number is one tap from a call; who has none gets a question and no number', async () => {
  const view = {
    emergency: [buildPhone('110', { emergency: true })],
    services: [buildPhone('12110', { dial: null })],
    unknown: [{ slug: 'centre', name: 'The centre', purpose: 'Hours', gaps: [buildGap('gap.centre-phone')] }],
    citations: buildCitations(),
  };
  const screen = await render(inLocale('en', <PhonesPage view={view} services={undefined} />));
  await expect.element(screen.getByRole('link', { name: /^110/ })).toHaveAttribute('href', 'tel:110');
  expect(screen.container.querySelectorAll('[href^="tel:"]')).toHaveLength(1);
  expect(screen.container.querySelector('#centre')?.textContent).not.toMatch(/\d/);
  await screen.getByText('Unknown gap.centre-phone').click();
  await expect.element(screen.getByText('请问什么时候开放？')).toBeVisible();
});

test('[TRAVEL-3] the driver reads the place in Simplified Chinese, and the reader that no street is published', async () => {
  const { visitor } = createFakeVisitor().services;
  const screen = await render(inLocale('en', <CardPage view={card} services={{ visitor }} />));
  const driver = screen.container.querySelector('[lang="zh-Hans"]');
  expect(driver?.textContent).toContain('创新园三期 A区');
  await expect.element(screen.getByText(/No street address or house number is published/)).toBeVisible();
});

test('[TRAVEL-4] the picture is drawn here, has the size of a phone’s screen, and is shown in the page', async () => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { visitor } = createFakeVisitor().services;
  const screen = await render(inLocale('en', <CardPage view={card} services={{ visitor }} />));
  await screen.getByRole('button', { name: 'Save as a picture' }).click();
  const picture = screen.getByRole('img', { name: /^Picture of the travel card/ });
  await expect.element(picture).toBeVisible();
  const image = picture.element() as HTMLImageElement;
  await image.decode();
  expect([image.naturalWidth, image.naturalHeight]).toEqual([1080, 1920]);
  vi.restoreAllMocks();
});

test('[TRAVEL-4] the card names the papers a person has ready, as they are ticked', async () => {
  const { visitor } = createFakeVisitor().services;
  const screen = await render(inLocale('en', <CardPage view={card} services={{ visitor }} />));
  await expect.element(screen.getByText(/No papers ticked yet/)).toBeVisible();
  await visitor.setState('self', 'evidence.residence-permit', 'ready');
  await expect.element(screen.getByText(/Residence permit/)).toBeVisible();
});
