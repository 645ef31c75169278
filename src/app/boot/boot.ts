import { defaultLocale } from '../../domain/locale/LocaleTag.ts';
import { parseAddress } from '../../ui/locale/address.ts';
import { matchRoute } from '../routes/matchRoute.ts';
import { featureOf } from '../routes/visitorRoutes.ts';
import { loadWords } from '../words/loadWords.ts';
import { appRootId, type PageData, pageDataId } from './pageData.ts';

/**
 * Takes a static page over, or draws one where there is none (development). Code is fetched in parallel but
 * evaluated piece by piece, so that a slow phone answers to taps in between.
 */
export async function boot(): Promise<void> {
  const root = document.getElementById(appRootId);
  if (root === null) throw new Error('the page has no root');
  const address = parseAddress(location.pathname) ?? { locale: defaultLocale, path: '/' };
  // A window's side is another app with its own code.
  if (address.path.startsWith('/staff')) return (await import('../staff/staffStart.tsx')).startStaff(root, address);
  const data = readPageData();
  const match = matchRoute(address.path);
  const react = import('react-dom/client');
  const words = loadWords(address.locale, featureOf(match?.lazy));
  const route = match?.lazy.load();
  await react;
  await breathe();
  await route;
  await words;
  const { start } = await import('./start.tsx');
  await breathe();
  await start({ root, address, data, match, route: await route, words: await words });
}

function readPageData(): PageData | undefined {
  const text = document.getElementById(pageDataId)?.textContent;
  return text ? (JSON.parse(text) as PageData) : undefined;
}

/** Ends the running task, so that the browser may paint and answer. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
