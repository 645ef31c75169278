import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { VisitDesk } from '../../../src/features/visitor/visit/VisitDesk.tsx';
import { inLocale } from '../../builders/inLocale.tsx';
import { createFakeVisit } from './fakeVisit.ts';

const errands = ['document.permit', 'benefit.card'];

async function printed() {
  const fake = createFakeVisit({ day: '2099-06-01' });
  const mei = await fake.services.visitor.addPerson({ kind: 'family', label: 'A-Mei' });
  const stranger = await fake.services.visitor.addPerson({ kind: 'other', label: 'A stranger' });
  if (!mei.ok || !stranger.ok) throw new Error('not added');
  await fake.services.visit.change((now) => ({
    ...now,
    errands: errands.map((subjectId) => ({ subjectId, persons: ['self', mei.value.id] })),
  }));
  await fake.services.visitor.setState('self', 'evidence.passport', 'ready');
  await fake.services.visitor.setNote('self', 'evidence.form', 'in the blue bag');
  await fake.services.visitor.setState(mei.value.id, 'evidence.form', 'notNeeded');
  await fake.services.visitor.setState(stranger.value.id, 'evidence.form', 'ready');
  const screen = await render(inLocale('en', <VisitDesk services={fake.services} offered={[]} />));
  await expect.poll(() => screen.container.querySelectorAll('.print\\:block section')).toHaveLength(2);
  const sheet = screen.container.querySelector('.print\\:block') as HTMLElement;
  const boxes = (person: number) =>
    [...(sheet.querySelectorAll('section')[person]?.querySelectorAll('li[data-evidence]') ?? [])].map((paper) => [
      paper.getAttribute('data-evidence'),
      paper.querySelector('[aria-hidden=true]')?.textContent,
    ]);
  return { sheet, boxes };
}

test('[VISIT-11] on paper: what is to be done in both scripts, the day, for whom; then a sheet of boxes for each', async () => {
  const { sheet, boxes } = await printed();
  const cover = sheet.querySelector('dl')?.textContent ?? '';
  for (const told of ['Residence permit', 'Ride card', 'Monday, 1 June 2099', 'Myself, Family: A-Mei'])
    expect(cover).toContain(told);
  expect([...sheet.querySelectorAll('section h2')].map((heading) => heading.textContent)).toEqual([
    'Papers of: Myself',
    'Papers of: Family: A-Mei',
  ]);
  // The passport serves both errands and stands once; the clerk's script stands beside it.
  expect(boxes(0)).toEqual([
    ['evidence.passport', '✓'],
    ['evidence.form', ''],
  ]);
  expect(sheet.querySelector('[data-evidence="evidence.passport"] [lang="zh-Hans"]')?.textContent).toContain('护照');
  expect(sheet.textContent).toContain('One of: Work');
});

test('[VISIT-11] on paper each has their own ticks, and nothing of anybody else, no note and no photograph', async () => {
  const { sheet, boxes } = await printed();
  expect(boxes(1)).toEqual([['evidence.passport', '']]);
  for (const never of ['A stranger', 'in the blue bag']) expect(sheet.textContent).not.toContain(never);
  expect(sheet.querySelectorAll('img, canvas, picture, video')).toHaveLength(0);
});
