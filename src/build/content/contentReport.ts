import type { ContentRecord } from '../../domain/content/ContentRecord.ts';
import type { Provenance } from '../../domain/content/Provenance.ts';
import { type RecordKind, recordKinds } from '../../domain/content/RecordId.ts';
import type { PartialDate } from '../../domain/dates/PartialDate.ts';
import { expectedCounts } from './expectedCounts.ts';

export interface KindCount {
  readonly kind: RecordKind;
  readonly count: number;
  /** What FACTS §13 allows for; undefined where it names no number. */
  readonly least: number | undefined;
  readonly made: string;
}

/** One fact with its date: a record's own, or one of its statements. */
export interface DatedFact {
  readonly where: string;
  readonly asOf: PartialDate;
  readonly state: Provenance['state'];
}

/** What an editor looks at before publishing. */
export interface ContentReport {
  readonly kinds: readonly KindCount[];
  readonly recordsWithGaps: number;
  readonly gaps: number;
  /** Gaps that no record names: nobody would ever be asked. */
  readonly unaskedGaps: readonly string[];
  /** The oldest facts that are not marked as past, oldest first. */
  readonly oldest: readonly DatedFact[];
  /** Records of which no fact has been confirmed by the centre. */
  readonly awaitingConfirmation: number;
  readonly confirmed: number;
}

/** Looks over a whole edition. Pure; the records must have passed their schema. */
export function contentReport(records: readonly ContentRecord[], oldestShown = 10): ContentReport {
  const named = new Set(records.flatMap((record) => gapsOf(record)));
  const told = records.filter((record) => 'provenance' in record);
  const confirmed = told.filter((record) => factsOf(record).some(({ provenance }) => provenance.confirmed !== null));
  return {
    kinds: recordKinds.map((kind) => ({
      kind,
      count: records.filter((record) => record.kind === kind).length,
      least: expectedCounts[kind]?.least,
      made: expectedCounts[kind]?.made ?? '',
    })),
    recordsWithGaps: records.filter((record) => gapsOf(record).length > 0).length,
    gaps: records.filter((record) => record.kind === 'gap').length,
    unaskedGaps: records.filter((record) => record.kind === 'gap' && !named.has(record.id)).map(({ id }) => id),
    oldest: records
      .flatMap(factsOf)
      .filter(({ provenance }) => provenance.sources.length > 0 && provenance.state !== 'past')
      .map(({ where, provenance }): DatedFact => ({ where, asOf: provenance.asOf, state: provenance.state }))
      .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))
      .slice(0, oldestShown),
    awaitingConfirmation: told.length - confirmed.length,
    confirmed: confirmed.length,
  };
}

function gapsOf(record: ContentRecord): readonly string[] {
  const own = 'gaps' in record ? record.gaps : [];
  return record.kind === 'service' ? [...own, ...(record.bundle?.itemGaps ?? [])] : own;
}

function factsOf(record: ContentRecord): { readonly where: string; readonly provenance: Provenance }[] {
  const facts: { where: string; provenance: Provenance }[] = [];
  if ('provenance' in record) facts.push({ where: record.id, provenance: record.provenance });
  if ('statements' in record)
    for (const { id, provenance } of record.statements) facts.push({ where: `${record.id} · ${id}`, provenance });
  return facts;
}
