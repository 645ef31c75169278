import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVisitLink, visitLinkPath } from '../../../src/domain/visit/visitLink.ts';
import { plainDates } from '../dates/plainDates.ts';

const queryOf = (path: string) => path.slice(path.indexOf('?'));

describe('a link to a visit', () => {
  test('[EXIT-6] carries what is to be done and the day, and nothing else', () => {
    const path = visitLinkPath({
      subjectIds: ['document.residence-permit', 'housing.city-apartment'],
      day: '2026-11-24',
    });
    expect(path).toBe('/visit?add=document.residence-permit,housing.city-apartment&day=2026-11-24');
    expect(visitLinkPath({ subjectIds: ['gap.window-item-1'], day: null })).toBe('/visit?add=gap.window-item-1');
  });

  test('[EXIT-6] what is no errand never gets into a link', () => {
    const person = 'abcdefghijklmnopqrstuvwxyz';
    const subjectIds = [person, 'evidence.lease', 'document.a&x=1', 'document.residence-permit', 'person.name'];
    expect(visitLinkPath({ subjectIds, day: null })).toBe('/visit?add=document.residence-permit');
  });

  test('[EXIT-7] is read back as it was made, whatever a messenger adds or encodes', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/);
    const kinds = fc.constantFrom('measure', 'benefit', 'housing', 'document', 'service', 'gap');
    const ids = fc.uniqueArray(
      fc.tuple(kinds, slug).map((parts) => parts.join('.')),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(ids, fc.option(plainDates('2026-01-01', '2099-12-31')), fc.boolean(), (subjectIds, day, encoded) => {
        const query = queryOf(visitLinkPath({ subjectIds, day }));
        const sent = `${encoded ? query.replaceAll(',', '%2C').replaceAll('.', '%2E') : query}&openExternalBrowser=1&fbclid=x`;
        expect(readVisitLink(sent)).toEqual({ ok: true, value: { subjectIds, day } });
      }),
    );
  });

  test.each([
    ['', undefined],
    ['?', undefined],
    ['?openExternalBrowser=1', undefined],
    ['?add=', undefined],
    ['?day=2026-11-24', { ok: true, value: { subjectIds: [], day: '2026-11-24' } }],
    [
      'add=document.a,document.a,,document.b',
      { ok: true, value: { subjectIds: ['document.a', 'document.b'], day: null } },
    ],
  ])('[EXIT-7] %j asks for no more than it says', (query, expected) => {
    expect(readVisitLink(query)).toEqual(expected);
  });

  test.each([
    ['?add=document.a,evidence.lease', 'add'],
    ['?add=document.A', 'add'],
    ['?add=<script>', 'add'],
    ['?add=document.a%', 'add'],
    ['?add=document.a&day=2026-02-30', 'day'],
    ['?add=document.a&day=24/11/2026', 'day'],
    ['?day=', 'day'],
    [`?add=${Array.from({ length: 61 }, (_, at) => `document.a${at}`).join()}`, 'add'],
    [`?add=document.${'a'.repeat(80)}`, 'add'],
    [`?add=document.a&x=${'y'.repeat(5000)}`, 'add'],
  ])('[EXIT-7] %s is refused whole', (query, part) => {
    expect(readVisitLink(query)).toEqual({ ok: false, error: { type: 'visitLink/unreadable', part } });
  });

  test('[EXIT-7] any query gets an answer, and what is taken is errands and a day', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('add=', 'day=', 'document.a', '&', ',', '%', '2026-11-24', '='),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = readVisitLink(pieces.join(''));
        if (read?.ok !== true) return;
        for (const id of read.value.subjectIds)
          expect(id).toMatch(/^(?:measure|benefit|housing|document|service|gap)\.[a-z0-9-]+$/);
        if (read.value.day !== null) expect(read.value.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 3000 },
    );
  });
});
