import { expect, test } from 'vitest';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { loadDocuments } from '../../../src/features/visitor/documents/DocumentsView.ts';
import { loadDocument } from '../../../src/features/visitor/documents/DocumentView.ts';
import {
  buildBenefit,
  buildChecklistRecord,
  buildDocument,
  buildEvidence,
  everywhere,
} from '../../builders/buildRecords.ts';

const content = createMemoryReader([
  buildDocument('permit', { checklistId: 'checklist.permit', name: { ...everywhere('permit'), 'zh-Hans': '通行证' } }),
  buildDocument('licence', { documentKind: 'driving' }),
  buildEvidence('permit'),
  buildEvidence('photo', { issuer: everywhere('any studio') }),
  buildEvidence('form'),
  buildBenefit('card'),
  buildChecklistRecord('permit', 'document.permit', ['photo', 'form']),
  buildChecklistRecord('card', 'benefit.card', ['permit', 'photo']),
]);
const edition = { edition: 1, issuedOn: '2026-11-20', checkedUntil: '2026-03' } as const;
const ask = (id: string) => ({ content, locale: 'en', edition, params: { id } }) as const;

test('[DOCUMENT-1] a document and a paper of the same name share one page, which tells the errands that need it', async () => {
  const permit = await loadDocument(ask('permit'));
  expect(permit?.kind).toBe('entry');
  expect(permit?.checklist?.requirements.map(({ id }) => id)).toEqual(['photo', 'form']);
  expect(permit?.neededFor.map(({ path }) => path)).toEqual(['/benefits/card']);
  expect((await loadDocuments(ask(''))).papers.map(({ path }) => path)).not.toContain('/documents/permit');
});

test('[DOCUMENT-2] a paper’s page tells who issues it and which errands need it; what nobody says is left out', async () => {
  const photo = await loadDocument(ask('photo'));
  expect(photo).toMatchObject({ kind: null, issuer: 'any studio', howToGet: null, checklist: null, steps: [] });
  expect(photo?.neededFor.map(({ name }) => name)).toEqual(['card', 'permit']);
  expect(await loadDocument(ask('gone'))).toBeUndefined();
});

test('[DOCUMENT-2] papers that most errands ask for come first', async () => {
  const { groups, papers } = await loadDocuments(ask(''));
  expect(groups.map(({ kind }) => kind)).toEqual(['entry', 'driving']);
  expect(papers.map(({ name, neededFor }) => [name, neededFor.length])).toEqual([
    ['photo', 2],
    ['form', 1],
  ]);
});

test('[DOCUMENT-3] every page knows the word in the clerk’s script', async () => {
  expect((await loadDocument(ask('permit')))?.clerkName).toBe('通行证');
});
