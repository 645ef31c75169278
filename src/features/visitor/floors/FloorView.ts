import { type Citations, isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import type { FloorStanding } from '../../../domain/content/floorStandings.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { type FloorStep, floorSteps } from './FloorStep.ts';
import { type RoomLink, roomLinks } from './RoomLink.ts';

export interface FloorView {
  readonly level: number;
  readonly label: string;
  readonly audience: string;
  readonly summary: string;
  readonly standing: FloorStanding;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly rooms: readonly RoomLink[];
  readonly statements: readonly StatementView[];
  /** All floors, to show where this one is and to step to a neighbour. */
  readonly floors: readonly FloorStep[];
  readonly citations: Citations;
}

/** A printed sign may say `1F`, a typed address `1f`: both open the floor. */
export async function loadFloor({ content, locale, edition, params }: PageRequest): Promise<FloorView | undefined> {
  const floor = await content.find('floor', `floor.${(params['label'] ?? '').toLowerCase()}`);
  if (floor === undefined) return undefined;
  const [floors, places, citations] = await Promise.all([
    content.list('floor'),
    content.list('place'),
    loadCitations(content, [floor], locale),
  ]);
  const rooms = roomLinks(places, floor.id, locale);
  const steps = floorSteps(floors, locale);
  const shown = new Set(['/floors', ...[...rooms, ...steps].map((link) => link.path)]);
  return {
    level: floor.level,
    label: floor.label,
    audience: floor.audience[locale],
    summary: floor.summary[locale],
    standing: floor.standing,
    provenance: floor.provenance,
    doubtful: isDoubtful(floor.provenance, edition.issuedOn),
    rooms,
    statements: statementViews(floor.statements, locale, edition.issuedOn),
    floors: steps,
    citations: { ...citations, related: citations.related.filter((link) => !shown.has(link.path)) },
  };
}
