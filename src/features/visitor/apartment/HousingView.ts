import type { ChecklistView } from '../../../domain/checklist/ChecklistView.ts';
import { loadChecklist } from '../../../domain/checklist/loadChecklist.ts';
import { paperPaths } from '../../../domain/checklist/paperPaths.ts';
import { isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import type { Housing } from '../../../domain/content/Housing.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import { type StepView, stepViews } from '../../../domain/content/StepView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { findChecklist } from './ApartmentView.ts';

export interface HousingView {
  readonly name: string;
  readonly summary: string;
  readonly scheme: Housing['scheme'];
  readonly round: string | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly conditions: readonly StepView[];
  readonly steps: readonly StepView[];
  readonly statements: readonly StatementView[];
  readonly checklist: ChecklistView | null;
  readonly citations: PageCitations;
}

export async function loadHousing(request: PageRequest): Promise<HousingView | undefined> {
  const { content, locale, edition, params } = request;
  const housing = await content.find('housing', `housing.${params['id'] ?? ''}`);
  if (housing === undefined) return undefined;
  const checklist = await findChecklist(content, housing);
  const citations = await loadCitations(content, checklist === undefined ? [housing] : [housing, checklist], locale);
  const papers = checklist === undefined ? null : await loadChecklist(request, checklist);
  const path = recordPath(housing.id);
  const linked = paperPaths(papers);
  return {
    name: housing.name[locale],
    summary: housing.summary[locale],
    scheme: housing.scheme,
    round: housing.round?.[locale] ?? null,
    provenance: housing.provenance,
    doubtful: isDoubtful(housing.provenance, edition.issuedOn),
    conditions: stepViews(housing.conditions, locale, edition.issuedOn),
    steps: stepViews(housing.steps, locale, edition.issuedOn),
    statements: statementViews(housing.statements, locale, edition.issuedOn),
    checklist: papers,
    citations: {
      ...pageCitations(citations),
      related: citations.related.filter((link) => link.path !== path && !linked.has(link.path)),
    },
  };
}
