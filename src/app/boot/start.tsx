import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import { createI18n, type LocaleWords } from '../../ui/i18n/createI18n.ts';
import type { PageAddress } from '../../ui/locale/LocaleContext.ts';
import { App, type AppScene } from '../App.tsx';
import { createAppServices } from '../createAppServices.ts';
import { takenOver } from '../early/takenOver.ts';
import type { OpenEdition } from '../navigation/createNavigator.ts';
import type { RouteMatch } from '../routes/matchRoute.ts';
import { type VisitorRoute, visitorRoutes } from '../routes/visitorRoutes.ts';
import { createLateChanges } from './createLateChanges.ts';
import type { PageData } from './pageData.ts';

interface Start {
  readonly root: HTMLElement;
  readonly address: PageAddress;
  readonly data: PageData | undefined;
  readonly match: RouteMatch | undefined;
  readonly route: VisitorRoute | undefined;
  readonly words: LocaleWords;
}

export async function start({ root, address, data, route, words }: Start): Promise<void> {
  const services = createAppServices();
  const i18n = createI18n(address.locale as LocaleTag, words);
  let open: OpenEdition | undefined;
  let first: AppScene;
  if (data === undefined) {
    open = await services.openEdition();
    if (open === undefined) throw new Error('the content could not be stored on this device');
    const { openPage } = await import('../routes/openPage.ts');
    first = {
      page: await openPage(address, open.content, open.edition),
      i18n,
      edition: open.edition,
      arrival: undefined,
    };
  } else {
    const found = route === undefined || data.view === undefined ? undefined : { route, view: data.view };
    first = { page: { address, found }, i18n, edition: data.edition, arrival: undefined };
  }
  const changes = createLateChanges();
  const app = <App first={first} changes={changes} services={services.visitors} />;
  // Markup that the device kept is taken over only when it was drawn from the very edition that was read.
  if (root.dataset['edition'] === String(first.edition.edition)) startTransition(() => void hydrateRoot(root, app));
  else createRoot(root).render(app);
  dispatchEvent(new Event(takenOver));

  await quiet();
  // Until then links are the browser's, which finds every page.
  const [{ createNavigator }, { warmPages }] = await Promise.all([
    import('../navigation/createNavigator.ts'),
    import('../navigation/warmPages.ts'),
  ]);
  changes.follow(createNavigator(first, services.visitors, () => open));
  await services.visitors.offline.prepare(async () => {
    open ??= await services.openEdition();
  });
  if (services.visitors.offline.state.get().type === 'ready') {
    await warmPages(visitorRoutes, i18n, address.locale, untilIdle);
  }
}

/** Waits until the page is loaded and the browser has nothing better to do. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    const whenLoaded = () => void untilIdle().then(resolve);
    if (document.readyState === 'complete') whenLoaded();
    else addEventListener('load', whenLoaded, { once: true });
  });
}

function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 200);
  });
}
