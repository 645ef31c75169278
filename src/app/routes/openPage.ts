import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import type { PageAddress } from '../../ui/locale/LocaleContext.ts';
import { matchRoute } from './matchRoute.ts';
import type { VisitorRoute } from './visitorRoutes.ts';

/** A page that can be drawn at once: its route's code is loaded and its view is read. */
export interface OpenPage {
  readonly address: PageAddress;
  /** Undefined where no such page exists; `pending` while nobody knows yet. */
  readonly found: { readonly route: VisitorRoute; readonly view: unknown } | 'pending' | undefined;
}

/** Loads the code of an address and reads its view from the edition. */
export async function openPage(address: PageAddress, content: ContentReader, edition: EditionStamp): Promise<OpenPage> {
  const match = matchRoute(address.path);
  if (match === undefined) return { address, found: undefined };
  const route = await match.lazy.load();
  const view: unknown = await route.load({ content, edition, params: match.params, locale: address.locale });
  return { address, found: view === undefined ? undefined : { route, view } };
}
