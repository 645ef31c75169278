import { isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Program } from '../../../domain/content/Program.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PartialDate } from '../../../domain/dates/PartialDate.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** The programme whose measures have pages. */
export const programId = 'program.zone-eight';

/** One numbered place of the programme. Its text is empty until the issuing office supplies it. */
export interface MeasureSlot {
  readonly number: number;
  readonly path: string;
  readonly name: string;
  readonly textSupplied: boolean;
}

export interface ReportedMeasure {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly asOf: PartialDate;
  readonly doubtful: boolean;
}

export interface MeasuresView {
  readonly name: string;
  readonly summary: string;
  readonly officialTitle: Program['officialTitle'];
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  readonly slots: readonly MeasureSlot[];
  /** Reported by the press; no source says whether they belong to the programme. */
  readonly reported: readonly ReportedMeasure[];
  readonly citations: PageCitations;
}

export async function loadMeasures({ content, locale, edition }: PageRequest): Promise<MeasuresView | undefined> {
  const program = await content.find('program', programId);
  if (program === undefined) return undefined;
  const measures = await content.list('measure');
  const inProgram = measures.filter((measure) => measure.programId === programId);
  const reported = measures.filter((measure) => measure.programId === null);
  const citations = await loadCitations(content, [program], locale);
  const shown = new Set<string>(measures.map((measure) => measure.id));
  return {
    name: program.name[locale],
    summary: program.summary[locale],
    officialTitle: program.officialTitle,
    provenance: program.provenance,
    doubtful: isDoubtful(program.provenance, edition.issuedOn),
    statements: statementViews(program.statements, locale, edition.issuedOn),
    slots: inProgram
      .map(({ id, number, name, textSupplied }) => ({
        number: number ?? 0,
        path: recordPath(id) ?? '',
        name: name[locale],
        textSupplied,
      }))
      .sort((a, b) => a.number - b.number),
    reported: reported.map(({ id, name, summary, provenance }) => ({
      id,
      path: recordPath(id) ?? '',
      name: name[locale],
      summary: summary[locale],
      asOf: provenance.asOf,
      doubtful: isDoubtful(provenance, edition.issuedOn),
    })),
    citations: { ...pageCitations(citations), related: citations.related.filter((link) => !shown.has(link.id)) },
  };
}
