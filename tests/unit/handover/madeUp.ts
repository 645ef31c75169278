import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperCheckReasons } from '../../../src/domain/cases/PaperCheck.ts';
import type { Handover } from '../../../src/domain/handover/Handover.ts';
import { localeTags } from '../../../src/domain/locale/LocaleTag.ts';
import type { Receipt } from '../../../src/domain/receipt/Receipt.ts';
import { base32 } from '../../../src/domain/sealing/base32.ts';
import { evidenceStates } from '../../../src/domain/visitor/evidenceStates.ts';
import { personKinds } from '../../../src/domain/visitor/Person.ts';
import { dateOfDayCount } from '../../../src/handover/dayCount.ts';
import { knownIds } from '../../../src/handover/knownIds.ts';
import type { Below } from '../../builders/randomFrom.ts';

interface Requires {
  readonly id: string;
  readonly requirements?: readonly { readonly id: string }[];
}

const edition = join(import.meta.dirname, '../../../src/edition');
const records = readdirSync(edition, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) =>
    readdirSync(join(edition, folder.name))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => JSON.parse(readFileSync(join(edition, folder.name, file), 'utf8')) as Requires[]),
  );

/** The ids of the edition as it is written, and the names of its requirements. */
export const recordIds = records.map(({ id }) => id);
export const requirementIds = records.flatMap(({ id, requirements = [] }) =>
  id.startsWith('checklist.') ? requirements.map((requirement) => `${id}/${requirement.id}`) : [],
);
export const ids = knownIds([...recordIds, ...requirementIds]);

const evidenceIds = recordIds.filter((id) => id.startsWith('evidence.'));
const errandIds = recordIds.filter((id) => /^(document|benefit|service)\./.test(id));

export function madeUpId(below: Below): string {
  return base32(Uint8Array.from({ length: 16 }, () => below(256)));
}

const pick = <T>(below: Below, from: readonly T[]): T => from[below(from.length)] as T;

function some<T>(below: Below, from: readonly T[], most: number): T[] {
  const rest = [...from];
  const count = below(Math.min(most, rest.length) + 1);
  return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)).flat();
}

/** Mostly a day of our time, sometimes any day the calendar has. */
export function madeUpDate(below: Below): string {
  const [first, days] = below(8) === 0 ? [0, 3_652_425] : [737_000, 8000];
  return dateOfDayCount(first + below(days)) ?? '';
}

function madeUpInstant(below: Below): string {
  return new Date(below(0xffffffff) * 1000).toISOString().replace('.000Z', 'Z');
}

export function madeUpHandover(below: Below): Handover {
  const persons = Array.from({ length: 1 + below(below(4) === 0 ? 30 : 3) }, (_, at) => ({
    key: `p${at + 1}`,
    kind: pick(below, personKinds),
  }));
  const keys = persons.map(({ key }) => key);
  const dateOrNone = () => (below(2) === 0 ? madeUpDate(below) : null);
  return {
    version: 1,
    packetId: madeUpId(below),
    createdAt: madeUpInstant(below),
    edition: below(10) === 0 ? Number.MAX_SAFE_INTEGER : 1 + below(100_000),
    locale: pick(below, localeTags),
    day: dateOrNone(),
    helper: below(2) === 0,
    persons,
    errands: Array.from({ length: 1 + below(4) }, () => {
      const own = keys.filter(() => below(2) === 0);
      return { subjectId: pick(below, errandIds), persons: own.length === 0 ? [pick(below, keys)] : own };
    }),
    papers: keys.flatMap((person) =>
      some(below, evidenceIds, 10).map((evidenceTypeId) => ({
        person,
        evidenceTypeId,
        state: pick(below, evidenceStates),
        issuedOn: dateOrNone(),
        expiresOn: dateOrNone(),
      })),
    ),
    undecided: keys.flatMap((person) =>
      some(below, requirementIds, 2).map((name) => {
        const [checklistId = '', requirementId = ''] = name.split('/');
        return { person, checklistId, requirementId };
      }),
    ),
  };
}

export function madeUpReceipt(below: Below, papers = 20): Receipt {
  const number = below(5) === 0 ? 1 : 2 + below(1_000_000);
  const check = (): Receipt['papers'][number]['check'] => {
    const result = pick(below, ['accepted', 'copyTaken', 'missing', 'wrong', 'deferred'] as const);
    if (result === 'missing') return { result, reason: pick(below, paperCheckReasons.missing), until: null };
    if (result === 'wrong') return { result, reason: pick(below, paperCheckReasons.wrong), until: null };
    if (result === 'deferred') {
      return { result, reason: pick(below, paperCheckReasons.deferred), until: madeUpDate(below) };
    }
    return { result, reason: null, until: null };
  };
  return {
    version: 1,
    receiptId: madeUpId(below),
    packetId: below(2) === 0 ? madeUpId(below) : null,
    windowId: madeUpId(below),
    keyId: madeUpId(below),
    number,
    previous: number === 1 ? null : Array.from({ length: 64 }, () => below(16).toString(16)).join(''),
    at: madeUpInstant(below),
    edition: below(4) === 0 ? null : 1 + below(100_000),
    papers: some(below, evidenceIds, papers).map((evidenceTypeId) => ({
      person: pick(below, ['p1', 'p1', 'p2', 'p30', 'p99']),
      evidenceTypeId,
      check: check(),
    })),
    corrects: below(3) === 0 ? madeUpId(below) : null,
    practice: below(2) === 0,
    isDecision: false,
  };
}

/** Two errands, two persons, 14 papers of which six expire, two requirements not decided yet. */
export const ordinaryVisit: Handover = {
  version: 1,
  packetId: 'abcdefghijklmnopqrstuvwxya',
  createdAt: '2026-12-01T01:02:03Z',
  edition: 12,
  locale: 'zh-Hant',
  day: '2026-12-03',
  helper: false,
  persons: [
    { key: 'p1', kind: 'self' },
    { key: 'p2', kind: 'family' },
  ],
  errands: errandIds.slice(0, 2).map((subjectId) => ({ subjectId, persons: ['p1', 'p2'] })),
  papers: ['p1', 'p2'].flatMap((person) =>
    evidenceIds.slice(0, 7).map((evidenceTypeId, at) => ({
      person,
      evidenceTypeId,
      state: evidenceStates[at % evidenceStates.length] ?? 'ready',
      issuedOn: null,
      expiresOn: at < 3 ? `2027-0${at + 1}-15` : null,
    })),
  ),
  undecided: requirementIds.slice(0, 2).map((name) => {
    const [checklistId = '', requirementId = ''] = name.split('/');
    return { person: 'p1', checklistId, requirementId };
  }),
};
