import type { ChecklistView } from '../../../domain/checklist/ChecklistView.ts';
import { loadChecklist } from '../../../domain/checklist/loadChecklist.ts';
import { paperPaths } from '../../../domain/checklist/paperPaths.ts';
import { isDoubtful, loadCitations, type RecordLink } from '../../../domain/content/Citations.ts';
import type { ContentRecord } from '../../../domain/content/ContentRecord.ts';
import type { EvidenceType } from '../../../domain/content/EvidenceType.ts';
import { loadBacklinks } from '../../../domain/content/loadBacklinks.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import type { RecordId } from '../../../domain/content/RecordId.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import { type StepView, stepViews } from '../../../domain/content/StepView.ts';
import type { TravelDocument } from '../../../domain/content/TravelDocument.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** A document one applies for, or a paper that errands ask for: one page, one shape. */
export interface DocumentView {
  readonly name: string;
  readonly summary: string;
  /** What it is called here, in the clerk's script. */
  readonly clerkName: string;
  /** What kind of document; null for a paper. */
  readonly kind: TravelDocument['documentKind'] | null;
  readonly issuer: string | null;
  readonly howToGet: string | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  /** What it is in a visit: itself, or the other record of the same thing that its list of papers names; null for a paper. */
  readonly errandId: RecordId | null;
  readonly steps: readonly StepView[];
  readonly checklist: ChecklistView | null;
  readonly statements: readonly StatementView[];
  /** The errands whose list of papers names it. */
  readonly neededFor: readonly RecordLink[];
  readonly citations: PageCitations;
}

/** `/documents/:id` is a document or, where no document has that name, a paper. */
export async function loadDocument(request: PageRequest): Promise<DocumentView | undefined> {
  const { content, params } = request;
  const slug = params['id'] ?? '';
  const document = await content.find('document', `document.${slug}`);
  const paper = await content.find('evidence', `evidence.${slug}`);
  if (document !== undefined) return view(request, document, paper);
  return paper === undefined ? undefined : view(request, paper, paper);
}

async function view(
  request: PageRequest,
  record: TravelDocument | EvidenceType,
  paper: EvidenceType | undefined,
): Promise<DocumentView> {
  const { content, locale, edition } = request;
  const document = record.kind === 'document' ? record : undefined;
  const checklistId = document?.checklistId ?? null;
  const checklist = checklistId === null ? undefined : await content.find('checklist', checklistId);
  const cited: ContentRecord[] = [record];
  if (document !== undefined && paper !== undefined) cited.push(paper);
  if (checklist !== undefined) cited.push(checklist);
  const citations = await loadCitations(content, cited, locale);
  const papers = checklist === undefined ? null : await loadChecklist(request, checklist);
  const neededFor = await loadErrands(request, paper, record.id);
  const shown = new Set([recordPath(record.id), ...neededFor.map((link) => link.path), ...paperPaths(papers)]);
  return {
    name: record.name[locale],
    summary: record.summary[locale],
    clerkName: record.name['zh-Hans'],
    kind: document?.documentKind ?? null,
    issuer: paper?.issuer?.[locale] ?? null,
    howToGet: paper?.howToGet?.[locale] ?? null,
    provenance: record.provenance,
    doubtful: isDoubtful(record.provenance, edition.issuedOn),
    errandId: document === undefined ? null : (checklist?.subjectId ?? document.id),
    steps: document === undefined ? [] : stepViews(document.steps, locale, edition.issuedOn),
    checklist: papers,
    statements: statementViews(record.statements, locale, edition.issuedOn),
    neededFor,
    citations: {
      ...pageCitations(citations),
      related: citations.related.filter((link) => !shown.has(link.path)),
    },
  };
}

async function loadErrands(
  { content, locale }: PageRequest,
  paper: EvidenceType | undefined,
  own: RecordId,
): Promise<RecordLink[]> {
  if (paper === undefined) return [];
  const errands = await loadBacklinks(content, paper.id, ['checklist'], locale);
  return errands.filter((link) => link.path !== recordPath(own));
}
