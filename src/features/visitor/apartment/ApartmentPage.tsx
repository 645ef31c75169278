import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { ApartmentView, HousingEntry } from './ApartmentView.ts';

const schemes = ['zone', 'city'] as const;

/** The housing routes, kept apart by whose scheme they are, each with what tells it from the others. */
export function ApartmentPage({ view }: PageProps<ApartmentView, unknown>) {
  const { t } = useTranslation('apartment');
  const href = useHref();
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      {schemes.map((scheme) =>
        view[scheme].length === 0 ? null : (
          <Section key={scheme} title={t(`scheme.${scheme}.title`)} id={scheme}>
            <p className="mb-4 text-ink-soft">{t(`scheme.${scheme}.lead`)}</p>
            <ul className="border-t border-hair">
              {view[scheme].map((entry) => (
                <li key={entry.path} className="border-b border-hair py-5">
                  <h3 className="text-lead font-semibold">
                    <a
                      href={href(entry.path)}
                      className="inline-block py-1.5 text-river underline decoration-1 underline-offset-4 hover:decoration-2"
                    >
                      {entry.name}
                    </a>
                  </h3>
                  <p>{entry.summary}</p>
                  <TellApart entry={entry} />
                </li>
              ))}
            </ul>
          </Section>
        ),
      )}
    </PageFrame>
  );
}

function TellApart({ entry }: { readonly entry: HousingEntry }) {
  const { t } = useTranslation('apartment');
  const locale = useLocale();
  const rows = [
    [t('tell.office'), t(`scheme.${entry.scheme}.office`)],
    [t('tell.asOf'), entry.round ?? t('tell.dated', { date: formatDate(entry.asOf, locale) })],
    [t('tell.papers'), t(`tell.${entry.papers ?? 'noPapers'}`)],
  ];
  return (
    <dl className="pt-2 text-small">
      {rows.map(([label, value]) => (
        <div key={label} className="flex flex-wrap gap-x-5 pt-1">
          <dt className="shrink-0 basis-32 text-ink-soft">{label}</dt>
          <dd className="flex-1 basis-40">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
