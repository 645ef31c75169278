import * as v from 'valibot';
import { CaseAction, type CaseActionOf } from '../../src/domain/cases/CaseAction.ts';

/** An id made readable: `idNamed('action', 3)`. Letters a to z only, up to 25 with the number. */
export function idNamed(name: string, number = 0): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return (name + [...String(number)].map((digit) => letters[Number(digit)]).join('')).padEnd(25, 'z').concat('a');
}

type Given<T extends CaseAction['type']> = Partial<CaseActionOf<T>>;

/** The n-th action of a case, a minute after the one before, with what a test is about put in. */
export function buildAction<T extends CaseAction['type']>(type: T, n: number, given: Given<T> = {}): CaseActionOf<T> {
  const base = {
    id: idNamed('action', n),
    caseId: idNamed('case'),
    windowId: idNamed('window'),
    seq: n,
    previous: n === 1 ? null : 'a'.repeat(64),
    at: `2026-12-01T01:${String(n).padStart(2, '0')}:00.000Z`,
    clerkId: idNamed('clerk'),
    edition: 1,
  };
  return v.parse(CaseAction, { ...base, type, ...contents[type], ...given }) as CaseActionOf<T>;
}

const contents: Record<CaseAction['type'], object> = {
  opened: {
    packetId: idNamed('packet'),
    errands: [{ subjectId: 'document.residence-permit', persons: ['p1', 'p2'] }],
    persons: [
      { key: 'p1', kind: 'self' },
      { key: 'p2', kind: 'family' },
    ],
    practice: false,
  },
  paperChecked: {
    person: 'p1',
    evidenceTypeId: 'evidence.five-year-permit',
    check: { result: 'accepted', reason: null, until: null },
  },
  undone: { target: idNamed('action', 2) },
  corrected: {
    target: idNamed('action', 2),
    reason: 'looked again',
    check: { result: 'wrong', reason: 'expired', until: null },
  },
  noted: { text: 'a note' },
  held: {},
  resumed: {},
  returned: { reason: 'paperMissing' },
  left: {},
  finished: {},
  receiptGiven: { receiptId: idNamed('receipt') },
};
