import { type Citations, loadCitations } from '../../../domain/content/Citations.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { type FloorStep, floorSteps } from './FloorStep.ts';
import { type RoomLink, roomLinks } from './RoomLink.ts';

/** The building whose floors are drawn. */
const buildingId = 'location.centre';

/** One floor of the drawing, with the names of what is in it. */
export interface FloorLine extends FloorStep {
  readonly rooms: readonly string[];
}

export interface FloorsView {
  readonly name: string;
  readonly summary: string;
  readonly floors: readonly FloorLine[];
  /** Rooms that reports name without saying on which floor. */
  readonly floorless: readonly RoomLink[];
  readonly statements: readonly StatementView[];
  readonly citations: Citations;
}

export async function loadFloors({ content, locale, edition }: PageRequest): Promise<FloorsView | undefined> {
  const building = await content.find('location', buildingId);
  if (building === undefined) return undefined;
  const [floors, places, citations] = await Promise.all([
    content.list('floor'),
    content.list('place'),
    loadCitations(content, [building], locale),
  ]);
  const roomsAt = new Map(
    floors.map((floor) => [recordPath(floor.id), roomLinks(places, floor.id, locale).map((room) => room.name)]),
  );
  return {
    name: building.name[locale],
    summary: building.summary[locale],
    floors: floorSteps(floors, locale).map((floor) => ({ ...floor, rooms: roomsAt.get(floor.path) ?? [] })),
    floorless: roomLinks(places, null, locale),
    statements: statementViews(building.statements, locale, edition.issuedOn),
    // The drawing itself is where to go next; a page of facts this long needs no second list of links.
    citations: { ...citations, related: [] },
  };
}
