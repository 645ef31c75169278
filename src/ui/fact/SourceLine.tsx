import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../domain/content/PageCitations.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../locale/LocaleContext.ts';

/** One publication with its date; a link only where the edition may give an address, marked as leaving. */
export function SourceLine({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation('facts');
  const locale = useLocale();
  const { name, url, publishedOn, dateInferred } = source;
  const day = publishedOn === null ? undefined : formatDate(publishedOn, locale);
  return (
    <li className="tabular-nums">
      {url === null ? (
        name
      ) : (
        <a
          href={url}
          target="_blank"
          rel="noreferrer noopener external"
          className="inline-block py-2.5 text-river underline underline-offset-4"
        >
          {name}
          <span aria-hidden="true"> ↗</span>
          <span className="sr-only"> {t('source.leaves')}</span>
        </a>
      )}
      {` · ${day === undefined ? t('source.undated') : dateInferred ? t('source.inferred', { date: day }) : day}`}
    </li>
  );
}
