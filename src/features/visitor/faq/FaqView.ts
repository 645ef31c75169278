import { isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import type { Faq } from '../../../domain/content/Faq.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface FaqView {
  readonly group: Faq['group'];
  readonly question: string;
  /** The same question in the clerk's script. */
  readonly clerkQuestion: string;
  readonly answer: string;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  readonly citations: PageCitations;
}

export async function loadFaq({ content, locale, edition, params }: PageRequest): Promise<FaqView | undefined> {
  const faq = await content.find('faq', `faq.${params['id'] ?? ''}`);
  if (faq === undefined) return undefined;
  return {
    group: faq.group,
    question: faq.name[locale],
    clerkQuestion: faq.name['zh-Hans'],
    answer: faq.summary[locale],
    provenance: faq.provenance,
    doubtful: isDoubtful(faq.provenance, edition.issuedOn),
    statements: statementViews(faq.statements, locale, edition.issuedOn),
    citations: pageCitations(await loadCitations(content, [faq], locale)),
  };
}
