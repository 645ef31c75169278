import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/iconPaths.ts';
import { usePageAddress } from '../locale/LocaleContext.ts';
import { useHref } from '../locale/useHref.ts';

interface Way {
  readonly icon: IconName;
  readonly path: string;
  /** First parts of the addresses that lie under this way in. */
  readonly holds: readonly string[];
}

const ways: readonly Way[] = [
  { icon: 'home', path: '/', holds: [] },
  { icon: 'visit', path: '/visit', holds: ['/finder'] },
  { icon: 'floors', path: '/floors', holds: ['/floors/', '/places/'] },
  { icon: 'measures', path: '/measures', holds: ['/measures/'] },
  { icon: 'apartment', path: '/apartment', holds: ['/apartment/'] },
  { icon: 'settings', path: '/settings', holds: ['/settings/'] },
];

/** The main ways in: a bar at the thumb on phones, with its height from the first paint; a rail beside the page where there is room. */
export function WayNav() {
  const { t } = useTranslation('shell');
  const { path: here } = usePageAddress();
  const href = useHref();
  return (
    <nav
      aria-label={t('nav.label')}
      className="border-hair bg-paper bar:fixed bar:inset-x-0 bar:bottom-0 bar:z-10 bar:min-h-[calc(3.5rem+1px+env(safe-area-inset-bottom))] bar:border-t bar:border-rule bar:pb-[env(safe-area-inset-bottom)] md:w-48 md:shrink-0 md:pt-8 print:hidden"
    >
      <ul className="flex flex-wrap md:sticky md:top-4 md:block md:ps-1">
        {ways.map(({ icon, path, holds }) => (
          <li key={path} className="flex-auto">
            <a
              href={href(path)}
              aria-current={here === path ? 'page' : holds.some((start) => here.startsWith(start)) ? 'true' : undefined}
              className="way"
            >
              <Icon name={icon} />
              {t(`nav.${icon}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
