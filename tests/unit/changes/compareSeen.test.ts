import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { collectErrands } from '../../../src/domain/bagList/collectErrands.ts';
import { compareSeen } from '../../../src/domain/changes/compareSeen.ts';
import { readSeenErrand } from '../../../src/domain/changes/readSeenErrand.ts';
import type { Checklist } from '../../../src/domain/content/Checklist.ts';
import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { SeenErrand } from '../../../src/domain/visit/SeenErrand.ts';
import { evidenceStates } from '../../../src/domain/visitor/evidenceStates.ts';
import { bagOf, item, linesOf } from '../bagList/buildErrand.ts';

const { records } = readEdition(join(import.meta.dirname, '../../../src/edition'));
const permit = 'document.residence-permit';
const lists = records.filter((record) => record.kind === 'checklist');
const text = (words: string) => ({ 'zh-Hant': words, 'zh-Hans': words, en: words });

function withList(id: string, change: (list: Checklist) => Checklist): readonly ContentRecord[] {
  return records.map((record) => (record.kind === 'checklist' && record.id === id ? change(record) : record));
}

async function seenIn(some: readonly ContentRecord[], edition: number, id = permit): Promise<SeenErrand | undefined> {
  return readSeenErrand(createMemoryReader(some), edition, id);
}

async function changesTo(some: readonly ContentRecord[], id = permit) {
  const before = await seenIn(records, 1, id);
  if (before === undefined) throw new Error(`${id} is not in the edition`);
  return compareSeen(before, await seenIn(some, 2, id), 2);
}

describe('what changed for me', () => {
  test('[CHANGE-1] every errand of the edition can be kept as seen, and read again shows nothing', async () => {
    const kinds = ['measure', 'benefit', 'housing', 'document', 'service', 'gap'];
    for (const { id } of records.filter(({ kind }) => kinds.includes(kind))) {
      const seen = await seenIn(records, 1, id);
      expect(v.safeParse(SeenErrand, seen).success, id).toBe(true);
      const keys = seen?.lines.map(({ key }) => key) ?? [];
      expect(new Set(keys).size, id).toBe(keys.length);
      expect(seen && compareSeen(seen, await seenIn(records, 2, id), 2), id).toBeUndefined();
    }
  });

  test('[CHANGE-1] what changed elsewhere is not told', async () => {
    expect(
      await changesTo(withList('checklist.city-apartment', (list) => ({ ...list, requirements: [] }))),
    ).toBeUndefined();
  });

  test('[CHANGE-2] old and new stand side by side; what is new and what is gone is told', async () => {
    const changed = withList('checklist.residence-permit', (list) => ({
      ...list,
      handInAt: undefined,
      requirements: list.requirements.flatMap((requirement) => {
        if (requirement.id === 'form') return [];
        if (requirement.id !== 'photo') return [requirement];
        const [way] = requirement.lists;
        const [request] = way?.items ?? [];
        if (way === undefined || request === undefined) return [requirement];
        return [{ ...requirement, lists: [{ ...way, items: [{ ...request, copies: 2, note: text('two of them') }] }] }];
      }),
    }));
    const change = await changesTo(changed);
    expect(change).toMatchObject({ subjectId: permit, since: 1, edition: 2, isGone: false });
    expect(change?.lines.map(({ type, of, key }) => [type, of, key])).toEqual([
      ['changed', 'paper', 'paper/list/residence-permit/photo/receipt/photo-receipt'],
      ['added', 'copies', 'copies/list/residence-permit/photo/receipt/photo-receipt'],
      ['removed', 'handIn', 'handIn/list/residence-permit'],
      ['removed', 'requirement', 'requirement/list/residence-permit/form'],
      ['removed', 'paper', 'paper/list/residence-permit/form/form/application-form'],
    ]);
    expect(change?.lines[0]).toMatchObject({
      before: { en: 'Photo receipt (照片回执)' },
      now: { en: 'Photo receipt (照片回执)\ntwo of them' },
    });
    expect(change?.lines[1]).toMatchObject({ now: text('2') });
  });

  test('[CHANGE-2] a change of one language is a change for every reader', async () => {
    const changed = records.map((record) =>
      record.kind === 'document' && record.id === permit
        ? { ...record, name: { ...record.name, en: 'New name' } }
        : record,
    );
    expect((await changesTo(changed))?.lines).toMatchObject([{ type: 'changed', of: 'name', now: { en: 'New name' } }]);
  });

  test('[CHANGE-3] an errand that the edition lost is told as gone, by its old name', async () => {
    const change = await changesTo(records.filter(({ id }) => id !== permit));
    expect(change).toMatchObject({ isGone: true, name: { 'zh-Hant': '台灣居民居住證' } });
    expect(change?.lines.every(({ type }) => type === 'removed')).toBe(true);
  });
});

describe('ticks', () => {
  test('[CHANGE-4] a thousand random upgrades lose none: every paper still asked keeps what the reader said of it', async () => {
    const papers = records.filter((record) => record.kind === 'evidence').map(({ id }) => id);
    const subjects = lists.map(({ subjectId }) => subjectId);
    let stillAsked = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(60), from: fc.constantFrom(...papers), to: fc.constantFrom(...papers) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.subarray(lists.map(({ id }) => id)),
        fc.infiniteStream(fc.constantFrom(...evidenceStates)),
        async (swaps, turned, dice) => {
          const items = Object.freeze(
            papers.map((id) =>
              Object.freeze(item(id.replace('evidence.', ''), { state: dice.next().value ?? 'ready' })),
            ),
          );
          const kept = new Map(items.map((one) => [one.evidenceTypeId, one]));
          const upgraded = records.map((record) => {
            if (record.kind !== 'checklist') return record;
            const requirements = record.requirements.map((requirement) => ({
              ...requirement,
              lists: requirement.lists.map((way) => ({
                ...way,
                items: way.items.map((request, at) => {
                  const swap = swaps.find((one) => one.from === request.evidenceTypeId || one.at === at + 40);
                  return swap === undefined ? request : { ...request, evidenceTypeId: swap.to, note: text('changed') };
                }),
              })),
            }));
            return { ...record, requirements: turned.includes(record.id) ? requirements.toReversed() : requirements };
          });
          const content = createMemoryReader(upgraded);
          const errands = await collectErrands(
            { content, locale: 'en', edition: { issuedOn: '2026-11-20' } },
            subjects,
          );
          for (const line of linesOf(bagOf(errands, { itemsOf: () => kept }))) {
            stillAsked++;
            expect(line.state, line.key).toBe(items.find((one) => one.evidenceTypeId === line.evidenceTypeId)?.state);
          }
          expect(kept.size).toBe(papers.length);
        },
      ),
      { numRuns: 1000 },
    );
    expect(stillAsked).toBeGreaterThan(10_000);
  });
});
