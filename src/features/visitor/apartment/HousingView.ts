import { isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import type { Housing } from '../../../domain/content/Housing.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { findChecklist } from './ApartmentView.ts';
import { type ChecklistView, loadChecklist } from './ChecklistView.ts';

/** A condition or a step: one sentence with what it is based on. */
export interface StepView {
  readonly id: string;
  readonly text: string;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
}

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
  const papers = checklist === undefined ? undefined : await loadChecklist(request, checklist, citations.gaps);
  const path = recordPath(housing.id);
  const stepView = ({ id, text, provenance }: Housing['steps'][number]): StepView => ({
    id,
    text: text[locale],
    provenance,
    doubtful: isDoubtful(provenance, edition.issuedOn),
  });
  return {
    name: housing.name[locale],
    summary: housing.summary[locale],
    scheme: housing.scheme,
    round: housing.round?.[locale] ?? null,
    provenance: housing.provenance,
    doubtful: isDoubtful(housing.provenance, edition.issuedOn),
    conditions: housing.conditions.map(stepView),
    steps: housing.steps.map(stepView),
    statements: statementViews(housing.statements, locale, edition.issuedOn),
    checklist: papers?.view ?? null,
    citations: {
      ...pageCitations(citations, ...(papers?.cited ?? [])),
      related: citations.related.filter((link) => link.path !== path),
    },
  };
}
