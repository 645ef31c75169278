import type { i18n as I18n } from 'i18next';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import { featureOf, type LazyRoute } from '../routes/visitorRoutes.ts';
import { addWords } from '../words/loadWords.ts';

/**
 * Reads the code and the words of every kind of page while nobody waits for them, one kind at a time, so that the tap
 * on a link need not. To be called once everything lies on the device: nothing is fetched from elsewhere.
 */
export async function warmPages(
  routes: readonly LazyRoute[],
  i18n: I18n,
  locale: LocaleTag,
  whenIdle: () => Promise<void>,
): Promise<void> {
  const warmed = new Set<string>();
  for (const route of routes) {
    if (warmed.has(route.module)) continue;
    warmed.add(route.module);
    await whenIdle();
    try {
      await route.load();
      await addWords(i18n, locale, featureOf(route));
    } catch {
      // Whoever follows a link there will be told.
    }
  }
}
