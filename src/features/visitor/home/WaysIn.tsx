import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/format/formatNumber.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { WayIn } from './HomeView.ts';

/** The guide's contents page: how many, of what, and what one finds there. The whole line is the link. */
export function WaysIn({ ways }: { readonly ways: readonly WayIn[] }) {
  const { t } = useTranslation('home');
  const locale = useLocale();
  const href = useHref();
  return (
    <nav aria-label={t('ways.label')} className="max-w-prose">
      <ul className="border-t-2 border-ink">
        {ways.map(({ way, path, count }) => (
          <li key={way}>
            <a
              href={href(path)}
              className="group flex items-center gap-4 border-b border-rule py-4 hover:bg-river-wash sm:gap-6"
            >
              <span className="min-w-12 shrink-0 whitespace-nowrap font-sign text-sign font-bold text-river tabular-nums sm:min-w-20">
                {count !== null && formatNumber(count, locale)}
              </span>
              <span className="min-w-0 flex-1">
                <span className="text-lead font-semibold text-river underline decoration-1 underline-offset-4 group-hover:decoration-2">
                  {t(`ways.${way}.title`)}
                </span>
                <span className="mt-1 block text-small text-ink-soft">{t(`ways.${way}.note`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
