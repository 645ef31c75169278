import { type GapView, gapView, loadLinks, type RecordLink } from '../../../domain/content/Citations.ts';
import type { Journey } from '../../../domain/content/Journey.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { type PhoneNumber, phoneNumbers } from './PhonesView.ts';

export interface JourneyEntry {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly running: Journey['running'];
}

export interface TravelView {
  readonly journeys: readonly JourneyEntry[];
  /** What nobody has published about the way from the last stop; null once somebody has. */
  readonly lastMile: GapView | null;
  readonly emergency: readonly PhoneNumber[];
  /** The documents one needs to come at all. */
  readonly documents: readonly RecordLink[];
}

export async function loadTravel({ content, locale }: PageRequest): Promise<TravelView> {
  const journeys = (await content.list('journey')).sort((a, b) => a.order - b.order);
  const lastMile = await content.find('gap', 'gap.centre-last-mile');
  const documents = (await content.list('document'))
    .filter((document) => document.documentKind === 'entry')
    .sort((a, b) => a.order - b.order);
  return {
    journeys: journeys.map((journey) => ({
      path: recordPath(journey.id) ?? '',
      name: journey.name[locale],
      summary: journey.summary[locale],
      running: journey.running,
    })),
    lastMile: lastMile === undefined ? null : gapView(lastMile, locale),
    emergency: phoneNumbers(await content.list('phone'), locale).filter((phone) => phone.emergency),
    documents: await loadLinks(
      content,
      documents.map((document) => document.id),
      locale,
    ),
  };
}
