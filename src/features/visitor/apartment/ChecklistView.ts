import type { Checklist, EvidenceRequest } from '../../../domain/content/Checklist.ts';
import { type Citations, isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import type { EvidenceType } from '../../../domain/content/EvidenceType.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import type { RecordId } from '../../../domain/content/RecordId.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** One paper on a list: what the list says of this request, and what is known of such papers in general. */
export interface PaperView {
  readonly evidenceTypeId: RecordId;
  readonly name: string;
  readonly summary: string;
  /** What this list asks of the paper, e.g. "at least one year". */
  readonly note: string | null;
  readonly originals: number | null;
  readonly copies: number | null;
  readonly issuer: string | null;
  readonly howToGet: string | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  readonly gaps: Citations['gaps'];
}

/** Papers that together are enough; `when` says whom this way is for. */
export interface PaperListView {
  readonly id: string;
  readonly when: string | null;
  readonly papers: readonly PaperView[];
}

/** Something to be shown; any one of its lists is enough. */
export interface RequirementView {
  readonly id: string;
  readonly name: string;
  readonly lists: readonly PaperListView[];
}

export interface ChecklistView {
  readonly name: string;
  readonly summary: string;
  readonly standing: Checklist['standing'];
  readonly round: string | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  readonly requirements: readonly RequirementView[];
}

/** A list of papers with everything its page shows of it, and what its papers cite. `asked` are gaps shown elsewhere on the page. */
export async function loadChecklist(
  { content, locale, edition }: PageRequest,
  checklist: Checklist,
  asked: Citations['gaps'],
): Promise<{ readonly view: ChecklistView; readonly cited: readonly Citations[] }> {
  const askedIds = new Set<string>(asked.map((gap) => gap.id));
  const papers = new Map<string, EvidenceType>();
  const ids = checklist.requirements.flatMap(({ lists }) =>
    lists.flatMap(({ items }) => items.map((item) => item.evidenceTypeId)),
  );
  for (const evidence of await content.findMany('evidence', ids)) papers.set(evidence.id, evidence);
  const citations = await loadCitations(content, [...papers.values()], locale);

  const paperView = (request: EvidenceRequest): PaperView[] => {
    const evidence = papers.get(request.evidenceTypeId);
    if (evidence === undefined) return [];
    return [
      {
        evidenceTypeId: evidence.id,
        name: evidence.name[locale],
        summary: evidence.summary[locale],
        note: request.note?.[locale] ?? null,
        originals: request.originals,
        copies: request.copies,
        issuer: evidence.issuer?.[locale] ?? null,
        howToGet: evidence.howToGet?.[locale] ?? null,
        provenance: request.provenance,
        doubtful: isDoubtful(request.provenance, edition.issuedOn),
        statements: statementViews(evidence.statements, locale, edition.issuedOn),
        gaps: citations.gaps.filter((gap) => evidence.gaps.includes(gap.id) && !askedIds.has(gap.id)),
      },
    ];
  };

  const view: ChecklistView = {
    name: checklist.name[locale],
    summary: checklist.summary[locale],
    standing: checklist.standing,
    round: checklist.round?.[locale] ?? null,
    provenance: checklist.provenance,
    doubtful: isDoubtful(checklist.provenance, edition.issuedOn),
    statements: statementViews(checklist.statements, locale, edition.issuedOn),
    requirements: checklist.requirements.map(({ id, name, lists }) => ({
      id,
      name: name[locale],
      lists: lists.map((list) => ({
        id: list.id,
        when: list.when?.[locale] ?? null,
        papers: list.items.flatMap(paperView),
      })),
    })),
  };
  return { view, cited: [citations] };
}
