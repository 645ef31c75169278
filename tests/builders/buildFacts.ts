import type { Citations, GapView } from '../../src/domain/content/Citations.ts';
import type { Provenance } from '../../src/domain/content/Provenance.ts';
import type { StatementView } from '../../src/domain/content/StatementView.ts';

/** Reported once, long ago, confirmed by nobody. */
export function buildProvenance(changes: Partial<Provenance> = {}): Provenance {
  return {
    sources: ['source.daily'],
    asOf: '2024-05',
    certainty: 'sure',
    state: 'inForce',
    confirmed: null,
    ...changes,
  };
}

export function buildCitations(changes: Partial<Citations> = {}): Citations {
  return {
    subject: null,
    sources: {
      'source.daily': buildSource('source.daily', 'Fuzhou Daily', null),
      'source.zone': buildSource('source.zone', 'Zone website', 'https://example.org/notice'),
    },
    gaps: [],
    conflicts: [],
    related: [],
    ...changes,
  };
}

function buildSource(id: string, name: string, url: string | null): Citations['sources'][string] {
  return {
    id,
    kind: 'source',
    name,
    summary: `About ${name}`,
    type: 'officialPress',
    publishedOn: '2024-05-18',
    dateInferred: false,
    url,
    ref: 'X1',
  };
}

export function buildStatement(id: string, changes: Partial<StatementView> = {}): StatementView {
  return { id, topic: 'what', text: `Sentence ${id}.`, provenance: buildProvenance(), doubtful: true, ...changes };
}

export function buildGap(id: string, changes: Partial<GapView> = {}): GapView {
  return {
    id,
    kind: 'gap',
    name: `Unknown ${id}`,
    question: 'When are you open, please?',
    clerkQuestion: '请问什么时候开放？',
    askWhom: 'window',
    ...changes,
  };
}
