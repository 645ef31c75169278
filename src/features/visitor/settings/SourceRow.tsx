import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { SourceView } from './SettingsView.ts';

/** One publication: outlet, date, what it is about; a link only where the edition may give an address. */
export function SourceRow({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  const date = source.publishedOn === null ? t('sources.undated') : formatDate(source.publishedOn, locale);
  return (
    <li className="border-t border-hair py-2">
      <span className="flex flex-wrap items-baseline gap-x-3">
        {source.url === null ? (
          <span>{source.outlet}</span>
        ) : (
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer noopener external"
            className="-my-2 py-2 text-river underline underline-offset-4"
          >
            {source.outlet}
            <span aria-hidden="true"> ↗</span>
            <span className="sr-only">{t('sources.leaves')}</span>
          </a>
        )}
        <span className="text-small text-ink-soft tabular-nums">
          {source.dateInferred ? t('sources.inferred', { date }) : date}
        </span>
      </span>
      <span className="block text-small text-ink-soft">{source.about}</span>
    </li>
  );
}
