import type { i18n as I18n } from 'i18next';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { EditionStamp } from '../domain/content/EditionStamp.ts';
import { NotFoundPage } from '../features/visitor/notFound/NotFoundPage.tsx';
import { copyWords, shareWords } from '../services/share/shareWords.ts';
import { LocaleContext } from '../ui/locale/LocaleContext.ts';
import { GuideContext } from '../ui/page/GuideContext.ts';
import { useLatePart } from '../ui/page/useLatePart.ts';
import { useSource } from '../ui/source/useSource.ts';
import type { OpenPage } from './routes/openPage.ts';
import { loadMemoryNotice } from './shell/loadMemoryNotice.ts';
import { OfflineStatus } from './shell/OfflineStatus.tsx';
import { OutsideSlot } from './shell/OutsideSlot.tsx';
import { RecoverySlot } from './shell/RecoverySlot.tsx';
import { VisitorShell } from './shell/VisitorShell.tsx';
import type { VisitorServices } from './VisitorServices.ts';

/** Everything one drawing of the app depends on. */
export interface AppScene {
  readonly page: OpenPage;
  readonly i18n: I18n;
  readonly edition: EditionStamp;
  /** What to do once the page stands: nothing on the first one, otherwise where to look and scroll; `anchor` is the part named in the address, or empty. */
  readonly arrival: { readonly focus: boolean; readonly scrollY: number; readonly anchor: string } | undefined;
}

/** Lets the world outside React change the scene. */
export interface SceneChanges {
  subscribe(show: (scene: AppScene) => void): () => void;
}

export interface AppProps {
  readonly first: AppScene;
  readonly changes: SceneChanges | undefined;
  readonly services: VisitorServices;
}

export function App({ first, changes, services }: AppProps) {
  const [scene, setScene] = useState(first);
  useEffect(() => changes?.subscribe(setScene), [changes]);
  useArrival(scene);
  // Here and not in a slot: with the notice come other words, and the whole page is drawn with them.
  const MemoryNotice = useLatePart(useSource(services.vault.memoryOnly, undefined) !== undefined, loadMemoryNotice);
  const { page, i18n, edition } = scene;
  return (
    <I18nextProvider i18n={i18n}>
      <LocaleContext.Provider value={page.address}>
        <GuideContext.Provider value={{ edition, shareWords, copyWords }}>
          <VisitorShell
            edition={edition}
            statusSlot={<OfflineStatus offline={services.offline} />}
            startSlot={<RecoverySlot vault={services.vault} />}
            endSlot={<OutsideSlot install={services.install} />}
          >
            {MemoryNotice && <MemoryNotice {...services} />}
            {page.found === undefined ? (
              <NotFoundPage />
            ) : page.found === 'pending' ? (
              <main id="main" aria-busy="true" className="min-h-dvh" />
            ) : (
              <page.found.route.Page key={page.address.path} view={page.found.view} services={services} />
            )}
          </VisitorShell>
        </GuideContext.Provider>
      </LocaleContext.Provider>
    </I18nextProvider>
  );
}

function useArrival(scene: AppScene): void {
  const drawn = useRef<AppScene>(undefined);
  useLayoutEffect(() => {
    if (drawn.current === scene) return;
    drawn.current = scene;
    const { page, i18n, arrival } = scene;
    const t = i18n.getFixedT(page.address.locale);
    document.documentElement.lang = page.address.locale;
    if (page.found !== 'pending') {
      document.title = page.found === undefined ? t('notFound:title') : page.found.route.head(page.found.view, t).title;
    }
    if (arrival === undefined) return;
    if (arrival.focus) document.getElementById('main')?.focus({ preventScroll: true });
    const part = arrival.anchor === '' ? null : document.getElementById(arrival.anchor);
    if (part === null) scrollTo({ top: arrival.scrollY, behavior: 'instant' });
    else part.scrollIntoView({ behavior: 'instant' });
  }, [scene]);
}
