import { renderToString } from 'react-dom/server';
import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import { localeTags } from '../../domain/locale/LocaleTag.ts';
import { createI18n } from '../../ui/i18n/createI18n.ts';
import { App } from '../App.tsx';
import { type OpenPage, openPage } from '../routes/openPage.ts';
import { featureOf, visitorRoutes } from '../routes/visitorRoutes.ts';
import { addWords, loadWords } from '../words/loadWords.ts';
import { createInertServices } from './createInertServices.ts';
import { blankPath, notFoundPath, type StaticPage } from './StaticPage.ts';

/** A window's pages are drawn on the device only; without scripts they say so. */
const staffPaths = ['/staff', '/staff/desk', '/staff/cases', '/staff/settings'];

function BlankWindow({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <main id="main" className="px-5 pt-6">
      <h1 className="text-display font-bold">{title}</h1>
      <noscript>{words}</noscript>
    </main>
  );
}

/** Draws every public address in every language. */
export async function* prerender(content: ContentReader, edition: EditionStamp): AsyncGenerator<StaticPage> {
  for (const locale of localeTags) {
    const i18n = createI18n(locale, await loadWords(locale, undefined));
    const t = i18n.getFixedT(locale);
    const draw = (page: OpenPage) =>
      renderToString(
        <App
          first={{ page, i18n, edition, arrival: undefined }}
          changes={undefined}
          services={createInertServices()}
        />,
      );
    for (const lazy of visitorRoutes) {
      const route = await lazy.load();
      await addWords(i18n, locale, featureOf(lazy));
      if (route.pattern !== lazy.pattern)
        throw new Error(`${lazy.pattern} is listed for the route of ${route.pattern}`);
      for (const path of await route.addresses(content)) {
        const page = await openPage({ locale, path }, content, edition);
        if (page.found === undefined || page.found === 'pending' || page.found.route !== route)
          throw new Error(`${path} does not open the route that lists it`);
        const { title, description } = route.head(page.found.view, t);
        yield {
          locale,
          path,
          title,
          description,
          markup: draw(page),
          data: { edition, view: page.found.view },
          module: lazy.module,
          kept: !lazy.many,
        };
      }
    }
    await addWords(i18n, locale, 'staff');
    for (const path of staffPaths)
      yield {
        locale,
        path,
        title: t('staff:title'),
        description: t('staff:description'),
        markup: renderToString(<BlankWindow title={t('staff:title')} words={t('staff:noScript')} />),
        data: { edition },
        module: undefined,
        kept: true,
      };
    const missing: OpenPage = { address: { locale, path: `/${notFoundPath}` }, found: undefined };
    yield {
      locale,
      path: notFoundPath,
      title: t('notFound:title'),
      description: t('notFound:lead'),
      markup: draw(missing),
      data: { edition },
      module: undefined,
      kept: true,
    };
    const blank: OpenPage = { address: { locale, path: '/' }, found: 'pending' };
    yield {
      locale,
      path: blankPath,
      title: t('shell:brand'),
      description: '',
      markup: draw(blank),
      data: { edition },
      module: undefined,
      kept: true,
    };
  }
}
