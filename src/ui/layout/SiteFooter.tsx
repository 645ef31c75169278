import { useTranslation } from 'react-i18next';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../locale/LocaleContext.ts';
import { PrintedAddress } from './PrintedAddress.tsx';

/** Which edition was read, and what this guide is not. */
export function SiteFooter({ edition }: { readonly edition: EditionStamp }) {
  const { t } = useTranslation('shell');
  const locale = useLocale();
  return (
    <footer className="mx-5 max-w-prose border-t border-hair py-6 text-small text-ink-soft sm:mx-8">
      <p>{t('footer.standing')}</p>
      <p className="tabular-nums">
        {t('footer.edition', { number: edition.edition, date: formatDate(edition.issuedOn, locale) })}
      </p>
      <PrintedAddress />
    </footer>
  );
}
