import { monthsSince } from '../dates/monthsSince.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import { type LocaleTag, localeTags } from '../locale/LocaleTag.ts';
import { type Localized, localize } from '../locale/localize.ts';
import type { Conflict } from './Conflict.ts';
import type { ContentReader } from './ContentReader.ts';
import type { ContentRecord } from './ContentRecord.ts';
import type { Gap } from './Gap.ts';
import { idKind } from './idParts.ts';
import { linkPath } from './linkPath.ts';
import { needsCare } from './needsCare.ts';
import type { Provenance } from './Provenance.ts';
import type { EditionNumber } from './PublishedEdition.ts';
import type { RecordId, RecordKind } from './RecordId.ts';
import type { Source } from './Source.ts';

/** A gap as a page shows it: the question in the reader's words and in the clerk's (mainland, `zh-Hans`). */
export type GapView = Localized<Gap> & { readonly clerkQuestion: string };

export interface RecordLink {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly name: string;
  readonly path: string;
}

/** Which record a page is about, and in which edition that record appeared. */
export interface PageSubject {
  readonly id: RecordId;
  readonly since: EditionNumber;
}

/** All that a page needs to answer "what is this based on": sources by id, gaps, conflicts, where to go next. */
export interface Citations {
  /** The first of the records asked for; null where a page is about none. */
  readonly subject: PageSubject | null;
  readonly sources: Readonly<Record<string, Localized<Source>>>;
  readonly gaps: readonly GapView[];
  readonly conflicts: readonly Localized<Conflict>[];
  readonly related: readonly RecordLink[];
}

/** Gathers the citations of some records, each thing once, in the order met. */
export async function loadCitations(
  content: ContentReader,
  records: readonly ContentRecord[],
  locale: LocaleTag,
): Promise<Citations> {
  const gaps = await content.findMany(
    'gap',
    unique(records.flatMap((record) => ('gaps' in record ? record.gaps : []))),
  );
  const conflicts = await content.findMany(
    'conflict',
    unique(records.flatMap((record) => ('conflicts' in record ? record.conflicts : []))),
  );
  const sources = await content.findMany('source', unique([...records, ...conflicts].flatMap(sourceIdsIn)));
  const own = new Set(records.map((record) => record.id));
  const relatedIds = unique(records.flatMap((record) => ('related' in record ? record.related : [])));
  const [first] = records;
  return {
    subject: first === undefined ? null : { id: first.id, since: ('since' in first ? first.since : undefined) ?? 1 },
    sources: Object.fromEntries(sources.map((source) => [source.id, localize(source, locale)])),
    gaps: gaps.map((gap) => gapView(gap, locale)),
    conflicts: conflicts.map((conflict) => localize(conflict, locale)),
    related: await loadLinks(
      content,
      relatedIds.filter((id) => !own.has(id)),
      locale,
    ),
  };
}

/** Name and address of records that have a page, in the order asked for. */
export async function loadLinks(
  content: ContentReader,
  ids: readonly RecordId[],
  locale: LocaleTag,
): Promise<RecordLink[]> {
  const links: RecordLink[] = [];
  for (const id of unique(ids)) {
    const record = await content.find(idKind(id) as RecordKind, id);
    const path = record === undefined ? undefined : linkPath(record);
    if (record !== undefined && path !== undefined)
      links.push({ id, kind: record.kind, name: record.name[locale], path });
  }
  return links;
}

export function gapView(gap: Gap, locale: LocaleTag): GapView {
  return { ...localize(gap, locale), clerkQuestion: gap.question['zh-Hans'] };
}

/** Whether a fact must show its date and an offer to ask, judged on the day the edition was issued. */
export function isDoubtful(provenance: Provenance, editionDate: PlainDate): boolean {
  return needsCare(provenance, monthsSince(provenance.asOf, editionDate));
}

function sourceIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourceIdsIn);
  if (typeof value !== 'object' || value === null || localeTags[0] in value) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'sources' && Array.isArray(item)) return item.map(String);
    if (key === 'source' && typeof item === 'string') return [item];
    return sourceIdsIn(item);
  });
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
