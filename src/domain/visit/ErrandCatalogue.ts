import type { Checklist } from '../content/Checklist.ts';
import type { ContentReader } from '../content/ContentReader.ts';
import type { RecordOf } from '../content/ContentRecord.ts';
import type { RecordId } from '../content/RecordId.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { LocalizedText } from '../locale/LocalizedText.ts';
import { isErrandService } from './isErrandService.ts';

export const errandGroups = ['documents', 'housing', 'benefits', 'measures', 'services'] as const;

/** Something one may want to get done. */
export interface ErrandEntry {
  readonly id: RecordId;
  readonly name: string;
  readonly group: (typeof errandGroups)[number];
  /** The name in every language, to be found by in any of them. */
  readonly searched: string;
  /** The standing of its list of papers; null where it has none. */
  readonly papers: Checklist['standing'] | null;
}

type Subject = RecordOf<'document' | 'housing' | 'benefit' | 'measure' | 'service'>;

const order: Readonly<Record<Checklist['standing'], number>> = { published: 0, bringIfYouHave: 1 };

/** Everything that can be put into a visit, what has a list of papers first. What is over is left out. */
export async function loadErrandCatalogue(content: ContentReader, locale: LocaleTag): Promise<ErrandEntry[]> {
  const [checklists, documents, housing, benefits, measures, services] = await Promise.all([
    content.list('checklist'),
    content.list('document'),
    content.list('housing'),
    content.list('benefit'),
    content.list('measure'),
    content.list('service'),
  ]);
  const standings = new Map(checklists.map(({ subjectId, standing }) => [subjectId, standing]));
  // Two records of one thing share a list of papers: it is offered under the one that the list names.
  const subjects = new Map(checklists.map(({ id, subjectId }) => [id, subjectId]));
  const entry =
    (group: ErrandEntry['group']) =>
    (record: Subject): ErrandEntry[] => {
      const own = 'checklistId' in record && record.checklistId !== null ? subjects.get(record.checklistId) : undefined;
      if (record.provenance.state === 'past' || (own !== undefined && own !== record.id)) return [];
      const searched = searchedName(record.name);
      return [{ id: record.id, name: record.name[locale], group, searched, papers: standings.get(record.id) ?? null }];
    };
  const byOrder = <T extends { readonly order: number }>(a: T, b: T) => a.order - b.order;
  const all = [
    ...documents.sort(byOrder).flatMap(entry('documents')),
    ...housing.sort(byOrder).flatMap(entry('housing')),
    ...benefits.flatMap(entry('benefits')),
    ...measures.flatMap(entry('measures')),
    ...services.filter(({ serviceKind }) => isErrandService(serviceKind)).flatMap(entry('services')),
  ];
  const place = ({ papers }: ErrandEntry) => (papers === null ? 2 : order[papers]);
  return all.sort((a, b) => place(a) - place(b));
}

/** The entries whose name holds what was typed, in any of the languages; all of them where nothing was. */
export function filterErrands(entries: readonly ErrandEntry[], typed: string): readonly ErrandEntry[] {
  return entries.filter(({ searched }) => holdsWords(searched, typed));
}

/** A name in every language, to be found by in any of them. */
export function searchedName(name: LocalizedText): string {
  return foldName(Object.values(name).join(' '));
}

/** Whether every word that was typed is in what `searchedName` made. */
export function holdsWords(searched: string, typed: string): boolean {
  return foldName(typed)
    .split(' ')
    .every((word) => searched.includes(word));
}

function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
