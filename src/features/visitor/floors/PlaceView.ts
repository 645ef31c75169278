import {
  type Citations,
  isDoubtful,
  loadCitations,
  loadLinks,
  type RecordLink,
} from '../../../domain/content/Citations.ts';
import type { OpeningHours } from '../../../domain/content/OpeningHours.ts';
import type { Place } from '../../../domain/content/Place.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { type FloorStep, floorSteps } from './FloorStep.ts';

export interface PlaceView {
  readonly name: string;
  readonly summary: string;
  readonly placeKind: Place['placeKind'];
  /** Address of its floor; null where no source names the floor. */
  readonly floorPath: string | null;
  readonly floors: readonly FloorStep[];
  /** Names in other reports, as printed there. */
  readonly alternateNames: Place['alternateNames'];
  readonly services: readonly RecordLink[];
  readonly openingHours: OpeningHours | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  readonly citations: Citations;
}

export async function loadPlace({ content, locale, edition, params }: PageRequest): Promise<PlaceView | undefined> {
  const place = await content.find('place', `place.${params['id'] ?? ''}`);
  if (place === undefined) return undefined;
  const [floors, services, citations] = await Promise.all([
    content.list('floor'),
    loadLinks(content, place.services, locale),
    loadCitations(content, [place], locale),
  ]);
  const floorPath = place.floorId === null ? null : (recordPath(place.floorId) ?? null);
  const shown = new Set(['/floors', floorPath, ...services.map((service) => service.path)]);
  return {
    name: place.name[locale],
    summary: place.summary[locale],
    placeKind: place.placeKind,
    floorPath,
    floors: floorSteps(floors, locale),
    alternateNames: place.alternateNames,
    services,
    openingHours: place.openingHours ?? null,
    provenance: place.provenance,
    doubtful: isDoubtful(place.provenance, edition.issuedOn),
    statements: statementViews(place.statements, locale, edition.issuedOn),
    citations: { ...citations, related: citations.related.filter((link) => !shown.has(link.path)) },
  };
}
