import type { Checklist, EvidenceRequest } from '../content/Checklist.ts';
import { isDoubtful } from '../content/Citations.ts';
import type { ContentReader } from '../content/ContentReader.ts';
import type { EditionStamp } from '../content/EditionStamp.ts';
import { statementViews } from '../content/StatementView.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { ChecklistView, PaperView } from './ChecklistView.ts';

/** The edition read, and the language to answer in. */
interface ReadingOf {
  readonly content: ContentReader;
  readonly locale: LocaleTag;
  readonly edition: EditionStamp;
}

/** A list of papers with what its page shows of it. What it cites is cited by the list's own record. */
export async function loadChecklist(
  { content, locale, edition }: ReadingOf,
  checklist: Checklist,
): Promise<ChecklistView> {
  const ids = checklist.requirements.flatMap(({ lists }) =>
    lists.flatMap(({ items }) => items.map((item) => item.evidenceTypeId)),
  );
  const papers = new Map((await content.findMany('evidence', ids)).map((evidence) => [evidence.id, evidence]));

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
      },
    ];
  };

  return {
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
}
