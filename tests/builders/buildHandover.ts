import type { Handover } from '../../src/domain/handover/Handover.ts';
import { idNamed } from './buildCase.ts';

/** What a visitor hands over: one errand for themselves, unless said otherwise. */
export function buildHandover(number: number, given: Partial<Handover> = {}): Handover {
  return {
    version: 1,
    packetId: idNamed('packet', number),
    createdAt: '2026-12-01T00:30:00Z',
    edition: 7,
    locale: 'zh-Hant',
    day: null,
    helper: false,
    persons: [{ key: 'p1', kind: 'self' }],
    errands: [{ subjectId: 'document.residence-permit', persons: ['p1'] }],
    papers: [],
    undecided: [],
    ...given,
  };
}
