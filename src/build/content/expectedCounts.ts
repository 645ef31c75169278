import type { RecordKind } from '../../domain/content/RecordId.ts';

/** How many records of a kind the collected facts allow for, and what the number is made of. */
export interface Expectation {
  readonly least: number;
  readonly made: string;
}

/** What a complete edition holds at least. Source: the owner's fact collection, FACTS §13. */
export const expectedCounts: Readonly<Partial<Record<RecordKind, Expectation>>> = {
  location: { least: 1, made: 'the centre’s building' },
  floor: { least: 9, made: 'nine floors' },
  place: { least: 15, made: 'rooms and areas' },
  service: {
    least: 47,
    made: '1 window, 12 other windows, 4 platforms that are neither housing nor room, 3 places to visit, 27 for firms',
  },
  measure: { least: 10, made: '8 slots, 2 statements of the zone' },
  program: { least: 13, made: '8 provincial packages, 4 of the city, the zone’s eight' },
  benefit: { least: 45, made: '36 city measures, 9 national rules' },
  housing: { least: 4, made: 'four routes, kept apart' },
  document: { least: 9, made: 'travel and status documents' },
  checklist: { least: 6, made: 'lists of papers' },
  journey: { least: 8, made: 'ways to the centre' },
  phone: { least: 16, made: '13 to print, 3 to confirm' },
  term: { least: 124, made: '58 everyday, 13 administrative, 53 policy' },
  faq: { least: 25, made: 'questions that sources answer' },
  conflict: { least: 17, made: 'reports that differ' },
  gap: { least: 45, made: 'questions to ask at a window' },
  rule: { least: 24, made: 'things with published conditions' },
  question: { least: 10, made: 'facts the rules ask for' },
};
