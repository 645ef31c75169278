import { isDoubtful, loadCitations, type RecordLink } from '../../../domain/content/Citations.ts';
import { loadBacklinks } from '../../../domain/content/loadBacklinks.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { Term } from '../../../domain/content/Term.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** A word with how it is read; the reading is empty where none was made. */
export interface WordView {
  readonly word: string;
  readonly reading: string;
}

export interface TermView {
  readonly name: string;
  readonly summary: string;
  readonly group: Term['group'];
  readonly taiwan: readonly WordView[];
  readonly mainland: readonly WordView[];
  readonly english: readonly string[];
  readonly falseFriend: boolean;
  /** What to hold up where no word of the mainland is known: the headword in the clerk's script. */
  readonly clerkName: string;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  /** The pages that speak of it. */
  readonly occurs: readonly RecordLink[];
  readonly citations: PageCitations;
}

const naming = ['service', 'place', 'document', 'evidence', 'benefit', 'housing', 'measure', 'journey', 'faq'] as const;

export async function loadTerm({ content, locale, edition, params }: PageRequest): Promise<TermView | undefined> {
  const term = await content.find('term', `term.${params['id'] ?? ''}`);
  if (term === undefined) return undefined;
  const citations = pageCitations(await loadCitations(content, [term], locale));
  const occurs = await loadBacklinks(content, term.id, naming, locale);
  const shown = new Set(occurs.map((link) => link.path));
  return {
    name: term.name[locale],
    summary: term.summary[locale],
    group: term.group,
    taiwan: withReadings(term.taiwan, term.readings?.zhuyin),
    mainland: withReadings(term.mainland, term.readings?.pinyin),
    english: term.english,
    falseFriend: term.falseFriend,
    clerkName: term.name['zh-Hans'],
    provenance: term.provenance,
    doubtful: isDoubtful(term.provenance, edition.issuedOn),
    statements: statementViews(term.statements, locale, edition.issuedOn),
    occurs,
    citations: { ...citations, related: citations.related.filter((link) => !shown.has(link.path)) },
  };
}

function withReadings(words: readonly string[], readings: readonly string[] | undefined): WordView[] {
  return words.map((word, index) => ({ word, reading: readings?.[index] ?? '' }));
}
