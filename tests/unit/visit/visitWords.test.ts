import { describe, expect, test } from 'vitest';
import home from '../../../locales/zh-Hant/home.json' with { type: 'json' };
import visit from '../../../locales/zh-Hant/visit.json' with { type: 'json' };
import type { DayStanding } from '../../../src/domain/calendar/dayStanding.ts';
import type { LineKind } from '../../../src/domain/changes/ErrandChange.ts';
import type { PrintedDateError } from '../../../src/domain/dates/readPrintedDate.ts';
import type { Validity } from '../../../src/domain/dates/validOn.ts';
import type { AskFirst, Verdict, VerdictNote, VerdictReason } from '../../../src/domain/verdict/Verdict.ts';
import type { verdictWord } from '../../../src/domain/verdict/verdictWord.ts';
import type { Keeping } from '../../../src/services/vault/VaultService.ts';

/** Everything that can be said, as the types name it: a new kind does not compile until it stands here. */
const said = {
  // A paper that is not valid and a place that is closed have words of their own.
  reason: keys<Record<Exclude<VerdictReason['type'], 'notValid' | 'closed'>, true>>({
    dayPast: true,
    publicHoliday: true,
    weekend: true,
    noDay: true,
    mustComeYourself: true,
    missing: true,
    choose: true,
    decide: true,
  }),
  note: keys<Record<VerdictNote['type'], true>>({
    expiresOnTheDay: true,
    givesPaper: true,
    elsewhere: true,
    proxy: true,
  }),
  ask: keys<Record<AskFirst['type'], true>>({ hours: true, holidays: true, papers: true, place: true, proxy: true }),
  basis: keys<Record<Verdict['basis'], true>>({ all: true, some: true, none: true }),
  word: keys<Record<ReturnType<typeof verdictWord>, true>>({
    nothingPlanned: true,
    come: true,
    comeAndPromise: true,
    notYet: true,
    comeOnceChecked: true,
    comeOnceAsked: true,
    askPapers: true,
  }),
  day: keys<Record<DayStanding, true>>({
    past: true,
    weekend: true,
    publicHoliday: true,
    shiftedWorkday: true,
    workday: true,
    unknownYear: true,
  }),
  line: keys<Record<LineKind, true>>({
    name: true,
    summary: true,
    statement: true,
    condition: true,
    step: true,
    requirement: true,
    when: true,
    paper: true,
    originals: true,
    copies: true,
    handIn: true,
    proxy: true,
  }),
  validity: keys<Record<Exclude<Validity['type'], 'unknown'>, true>>({
    expired: true,
    issuedLater: true,
    tooOld: true,
    tooShort: true,
    expiresOnTheDay: true,
    fine: true,
  }),
  date: keys<Record<PrintedDateError['type'], true>>({
    'dates/not-a-date': true,
    'dates/incomplete': true,
    'dates/no-such-day': true,
    'dates/ambiguous': true,
  }),
  kept: keys<Record<NonNullable<Keeping['reason']>, true>>({ noJournal: true, journalFailed: true, memoryOnly: true }),
};

function keys<T extends object>(all: T): string[] {
  return Object.keys(all);
}

describe('what is said of a visit', () => {
  test.each([
    ['every reason', said.reason, visit.verdict.reason],
    ['every note', said.note, visit.verdict.note],
    ['every question', said.ask, visit.verdict.ask],
    ['every basis', said.basis, visit.verdict.known],
    ['every answer', said.word, visit.verdict.title],
    ['every answer on the front page', said.word, home.visit.answer],
    ['every kind of day', said.day, visit.day.standing],
    ['every kind of line that changed', said.line, visit.changes.of],
    ['every validity', said.validity, visit.validity],
    ['every slip in a date', said.date.map((type) => type.slice('dates/'.length)), visit.dates.error],
    ['every reason for fewer copies', said.kept, visit.kept.reason],
  ])('[VISIT-5] %s has its words', (_, wanted, words) => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining(wanted));
  });
});
