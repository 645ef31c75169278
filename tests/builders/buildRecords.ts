import type { Benefit } from '../../src/domain/content/Benefit.ts';
import type { CalendarYear } from '../../src/domain/content/CalendarYear.ts';
import type { Checklist } from '../../src/domain/content/Checklist.ts';
import type { EvidenceType } from '../../src/domain/content/EvidenceType.ts';
import type { Place } from '../../src/domain/content/Place.ts';
import type { Program } from '../../src/domain/content/Program.ts';
import type { RecordKind } from '../../src/domain/content/RecordId.ts';
import type { TravelDocument } from '../../src/domain/content/TravelDocument.ts';
import { buildProvenance } from './buildFacts.ts';

/** The same word in every language. */
export const everywhere = (word: string) => ({ 'zh-Hant': word, 'zh-Hans': word, en: word });

/** What every record has; its name is its slug. */
function base<K extends RecordKind>(kind: K, slug: string) {
  return {
    id: `${kind}.${slug}`,
    kind,
    name: everywhere(slug),
    summary: everywhere(`About ${slug}.`),
    provenance: buildProvenance(),
    statements: [],
    gaps: [],
    conflicts: [],
    related: [],
  };
}

export function buildProgram(slug: string, changes: Partial<Program> = {}): Program {
  return {
    ...base('program', slug),
    level: 'province',
    organizationId: null,
    officialTitle: null,
    measureCount: null,
    ...changes,
  };
}

export function buildBenefit(slug: string, changes: Partial<Benefit> = {}): Benefit {
  return {
    ...base('benefit', slug),
    level: 'city',
    benefitKind: 'support',
    programId: null,
    checklistId: null,
    ...changes,
  };
}

export function buildDocument(slug: string, changes: Partial<TravelDocument> = {}): TravelDocument {
  return { ...base('document', slug), documentKind: 'entry', order: 1, steps: [], checklistId: null, ...changes };
}

export function buildEvidence(slug: string, changes: Partial<EvidenceType> = {}): EvidenceType {
  return { ...base('evidence', slug), issuer: null, howToGet: null, ...changes };
}

/** A list that asks for each of these papers, each a requirement of its own. */
export function buildChecklistRecord(slug: string, subjectId: string, papers: readonly string[]): Checklist {
  return {
    ...base('checklist', slug),
    subjectId,
    standing: 'published',
    round: null,
    requirements: papers.map((paper) => ({
      id: paper,
      name: everywhere(paper),
      lists: [
        {
          id: 'one',
          when: null,
          items: [
            {
              evidenceTypeId: `evidence.${paper}`,
              originals: null,
              copies: null,
              note: null,
              provenance: buildProvenance(),
            },
          ],
        },
      ],
    })),
  };
}

/** A window of which nothing but its name is known. */
export function buildPlace(slug: string, changes: Partial<Place> = {}): Place {
  return {
    ...base('place', slug),
    placeKind: 'counter',
    floorId: null,
    alternateNames: [],
    purpose: everywhere(`For ${slug}.`),
    services: [],
    ...changes,
  };
}

/** The calendar of a year; by default one in which New Year's Day is off. */
export function buildCalendar(slug: string, changes: Partial<CalendarYear> = {}): CalendarYear {
  return { ...base('calendar', slug), year: 2026, closed: ['2026-01-01'], shiftedWorkdays: [], ...changes };
}
