import type { i18n as I18n } from 'i18next';
import { startTransition } from 'react';
import { writePreference } from '../../browser/preferences/preferences.ts';
import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import { createI18n } from '../../ui/i18n/createI18n.ts';
import { parseAddress } from '../../ui/locale/address.ts';
import type { PageAddress } from '../../ui/locale/LocaleContext.ts';
import type { AppScene, SceneChanges } from '../App.tsx';
import { matchRoute } from '../routes/matchRoute.ts';
import { openPage } from '../routes/openPage.ts';
import { featureOf } from '../routes/visitorRoutes.ts';
import type { VisitorServices } from '../VisitorServices.ts';
import { addWords, loadWords } from '../words/loadWords.ts';
import { followLinks } from './followLinks.ts';
import { rememberedScroll, rememberScroll } from './scrollMemory.ts';

/** Where the edition's records can be read from once they are in the database. */
export interface OpenEdition {
  readonly content: ContentReader;
  readonly edition: EditionStamp;
}

/**
 * Changes pages inside the app once the records are on the device; before that, and whenever a newer build waits,
 * page changes are left to the browser, which gets a whole static page; unless something is kept in memory only: then
 * the records are waited for. Starts listening at once.
 */
export function createNavigator(
  first: AppScene,
  services: VisitorServices,
  openEdition: () => OpenEdition | undefined,
): SceneChanges {
  let scene = first;
  let show: ((scene: AppScene) => void) | undefined;
  let turn = 0;
  history.scrollRestoration = 'manual';
  /** A whole page from the browser would take with it what only this one holds. */
  const mayNotLeave = () => services.vault.memoryOnly.get()?.hasEntries === true;

  async function go(address: PageAddress, url: URL, how: 'push' | 'pop'): Promise<void> {
    turn += 1;
    const mine = turn;
    const open = openEdition() ?? (mayNotLeave() ? await services.edition.open() : undefined);
    if (open === undefined || (await services.offline.takeUpdate())) return leave(url, how);
    try {
      const sameLanguage = address.locale === scene.page.address.locale;
      const [page, i18n] = await Promise.all([
        openPage(address, open.content, open.edition),
        wordsFor(address, sameLanguage ? scene.i18n : undefined),
      ]);
      if (mine !== turn) return;
      const samePlace = address.path === scene.page.address.path;
      if (how === 'push') {
        rememberScroll();
        history.pushState(null, '', url);
      }
      const scrollY = how === 'pop' ? rememberedScroll() : samePlace ? window.scrollY : 0;
      // Going back returns to where one was, not to where the link led.
      const anchor = how === 'push' ? url.hash.slice(1) : '';
      scene = { page, i18n, edition: open.edition, arrival: { focus: !samePlace, scrollY, anchor } };
      const next = scene;
      startTransition(() => show?.(next));
    } catch {
      // Code or records could not be read: the static page of that address says the same.
      leave(url, how);
    }
  }

  followLinks({
    follow(address, url) {
      if (address.locale !== scene.page.address.locale) writePreference('locale', address.locale);
      if (openEdition() === undefined && !mayNotLeave()) return false;
      if (url.href === location.href) return true;
      void go(address, url, 'push');
      return true;
    },
  });
  addEventListener('popstate', () => {
    const address = parseAddress(location.pathname);
    if (address !== undefined) void go(address, new URL(location.href), 'pop');
  });
  addEventListener('pagehide', rememberScroll);

  return {
    subscribe(listener) {
      show = listener;
      return () => {
        show = undefined;
      };
    },
  };
}

function leave(url: URL, how: 'push' | 'pop'): void {
  if (how === 'push') location.assign(url);
  else location.reload();
}

async function wordsFor({ locale, path }: PageAddress, spoken: I18n | undefined): Promise<I18n> {
  const feature = featureOf(matchRoute(path)?.lazy);
  if (spoken === undefined) return createI18n(locale, await loadWords(locale, feature));
  await addWords(spoken, locale, feature);
  return spoken;
}
