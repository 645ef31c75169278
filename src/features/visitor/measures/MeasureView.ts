import { isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import type { Measure } from '../../../domain/content/Measure.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Program } from '../../../domain/content/Program.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { type MeasureSlot, programId } from './MeasuresView.ts';

export interface MeasureView {
  readonly name: string;
  readonly summary: string;
  readonly textSupplied: boolean;
  /** Its number in the programme; null for what is only reported. */
  readonly number: number | null;
  readonly programName: string;
  readonly officialTitle: Program['officialTitle'] | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  /** All numbered places, to step to a neighbour; empty for what is only reported. */
  readonly slots: readonly Pick<MeasureSlot, 'number' | 'path'>[];
  readonly citations: PageCitations;
}

export async function loadMeasure(request: PageRequest): Promise<MeasureView | undefined> {
  const { content, locale, edition, params } = request;
  const measure = await content.find('measure', `measure.${params['id'] ?? ''}`);
  const program = await content.find('program', measure?.programId ?? programId);
  if (measure === undefined || program === undefined) return undefined;
  const slots = measure.programId === null ? [] : await numberedPlaces(request, measure.programId);
  const citations = await loadCitations(content, [measure], locale);
  const neighbours = new Set(slots.map((slot) => slot.path));
  return {
    name: measure.name[locale],
    summary: measure.summary[locale],
    textSupplied: measure.textSupplied,
    number: measure.number,
    programName: program.name[locale],
    officialTitle: measure.programId === null ? null : program.officialTitle,
    provenance: measure.provenance,
    doubtful: isDoubtful(measure.provenance, edition.issuedOn),
    statements: statementViews(measure.statements, locale, edition.issuedOn),
    slots,
    citations: { ...pageCitations(citations), related: citations.related.filter((link) => !neighbours.has(link.path)) },
  };
}

async function numberedPlaces({ content }: PageRequest, ofProgram: NonNullable<Measure['programId']>) {
  const measures = await content.list('measure');
  return measures
    .filter((measure) => measure.programId === ofProgram)
    .map(({ id, number }) => ({ number: number ?? 0, path: recordPath(id) ?? '' }))
    .sort((a, b) => a.number - b.number);
}
