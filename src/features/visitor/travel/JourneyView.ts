import { type GapView, isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import type { Journey } from '../../../domain/content/Journey.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { StepView } from '../../../domain/content/StepView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** How a leg is known: some source tells it, we worked it out, or nobody has published it. */
export type LegStanding = 'reported' | 'inferred' | 'unknown';

export interface LegView extends StepView {
  readonly mode: Journey['legs'][number]['mode'];
  readonly standing: LegStanding;
}

export interface JourneyView {
  readonly name: string;
  readonly summary: string;
  readonly running: Journey['running'];
  readonly from: string;
  /** The building, and its address as far as it is known. */
  readonly to: { readonly name: string; readonly address: string | null } | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly legs: readonly LegView[];
  /** The question for the way from the last stop, where it is not known. */
  readonly lastMile: GapView | null;
  readonly statements: readonly StatementView[];
  readonly citations: PageCitations;
}

export async function loadJourney(request: PageRequest): Promise<JourneyView | undefined> {
  const { content, locale, edition, params } = request;
  const journey = await content.find('journey', `journey.${params['id'] ?? ''}`);
  if (journey === undefined) return undefined;
  const centre = await content.find('location', 'location.centre');
  const citations = pageCitations(await loadCitations(content, [journey], locale));
  const lastMile = citations.gaps.find((gap) => gap.id === 'gap.centre-last-mile');
  return {
    name: journey.name[locale],
    summary: journey.summary[locale],
    running: journey.running,
    from: journey.from[locale],
    to: centre === undefined ? null : { name: centre.name[locale], address: centre.addressLine?.[locale] ?? null },
    provenance: journey.provenance,
    doubtful: isDoubtful(journey.provenance, edition.issuedOn),
    legs: journey.legs.map((leg) => ({
      id: leg.id,
      mode: leg.mode,
      text: leg.text[locale],
      standing: standingOf(leg),
      provenance: leg.provenance,
      doubtful: isDoubtful(leg.provenance, edition.issuedOn),
    })),
    statements: statementViews(journey.statements, locale, edition.issuedOn),
    lastMile: lastMile ?? null,
    citations: { ...citations, gaps: citations.gaps.filter((gap) => gap !== lastMile) },
  };
}

function standingOf(leg: Journey['legs'][number]): LegStanding {
  if (leg.provenance.state === 'notPublished') return 'unknown';
  return leg.inferred ? 'inferred' : 'reported';
}
