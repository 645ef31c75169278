import {
  type GapView,
  gapView,
  isDoubtful,
  loadCitations,
  type RecordLink,
} from '../../../domain/content/Citations.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { Service, ServiceKind } from '../../../domain/content/Service.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface ServiceView {
  readonly kind: ServiceKind;
  readonly name: string;
  readonly summary: string;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  /** Where in the building; null where the service has no room here. */
  readonly where: { readonly place: Pick<RecordLink, 'name' | 'path'>; readonly floor: FloorLink | null } | null;
  /** How many departments and items are stated, and a question for each item whose name is not known. */
  readonly bundle: {
    readonly departments: number;
    readonly items: number;
    readonly unnamed: readonly GapView[];
  } | null;
  readonly statements: readonly StatementView[];
  readonly citations: PageCitations;
}

interface FloorLink {
  readonly label: string;
  readonly path: string;
}

export async function loadService(request: PageRequest): Promise<ServiceView | undefined> {
  const { content, locale, edition, params } = request;
  const service = await content.find('service', `service.${params['id'] ?? ''}`);
  if (service === undefined) return undefined;
  const where = await loadWhere(request, service);
  const citations = await loadCitations(content, [service], locale);
  const itemGaps = new Set<string>(service.bundle?.itemGaps);
  return {
    kind: service.serviceKind,
    name: service.name[locale],
    summary: service.summary[locale],
    provenance: service.provenance,
    doubtful: isDoubtful(service.provenance, edition.issuedOn),
    where,
    bundle:
      service.bundle === null
        ? null
        : {
            departments: service.bundle.departments,
            items: service.bundle.items,
            unnamed: (await content.findMany('gap', service.bundle.itemGaps)).map((gap) => gapView(gap, locale)),
          },
    statements: statementViews(service.statements, locale, edition.issuedOn),
    citations: {
      ...pageCitations(citations),
      gaps: citations.gaps.filter((gap) => !itemGaps.has(gap.id)),
      related: citations.related.filter((link) => link.path !== where?.place.path && link.path !== where?.floor?.path),
    },
  };
}

async function loadWhere({ content, locale }: PageRequest, { placeId }: Service): Promise<ServiceView['where']> {
  const place = placeId === null ? undefined : await content.find('place', placeId);
  if (place === undefined) return null;
  const floor = place.floorId === null ? undefined : await content.find('floor', place.floorId);
  return {
    place: { name: place.name[locale], path: recordPath(place.id) ?? '' },
    floor: floor === undefined ? null : { label: floor.label, path: recordPath(floor.id) ?? '' },
  };
}
