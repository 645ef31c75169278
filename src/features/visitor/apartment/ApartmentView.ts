import type { Checklist } from '../../../domain/content/Checklist.ts';
import type { ContentReader } from '../../../domain/content/ContentReader.ts';
import type { Housing } from '../../../domain/content/Housing.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PartialDate } from '../../../domain/dates/PartialDate.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** One route as the overview tells it from the others. */
export interface HousingEntry {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly scheme: Housing['scheme'];
  readonly round: string | null;
  readonly asOf: PartialDate;
  readonly papers: Checklist['standing'] | null;
}

export interface ApartmentView {
  readonly zone: readonly HousingEntry[];
  readonly city: readonly HousingEntry[];
}

export async function loadApartment({ content, locale }: PageRequest): Promise<ApartmentView> {
  const routes = [...(await content.list('housing'))].sort((a, b) => a.order - b.order);
  const entries = await Promise.all(
    routes.map(
      async (housing): Promise<HousingEntry> => ({
        path: recordPath(housing.id) ?? '',
        name: housing.name[locale],
        summary: housing.summary[locale],
        scheme: housing.scheme,
        round: housing.round?.[locale] ?? null,
        asOf: housing.provenance.asOf,
        papers: (await findChecklist(content, housing))?.standing ?? null,
      }),
    ),
  );
  return {
    zone: entries.filter((entry) => entry.scheme === 'zone'),
    city: entries.filter((entry) => entry.scheme === 'city'),
  };
}

/** The list of papers of a route, if it has one. */
export async function findChecklist(content: ContentReader, { checklistId }: Housing): Promise<Checklist | undefined> {
  return checklistId === null ? undefined : content.find('checklist', checklistId);
}
