import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { SourceEntry, SourcesView } from './SourcesView.ts';

/** Everything this guide rests on, by kind of publication, the newest first. */
export function SourcesPage({ view }: PageProps<SourcesView, unknown>) {
  const { t } = useTranslation('sources');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <LinkRow path="/gaps" title={t('gaps.title')} note={t('gaps.short')} />
      {view.groups.map(({ type, entries }) => (
        <Section key={type} title={t(`type.${type}`)} id={type}>
          <ul className="border-t border-hair">
            {entries.map((entry) => (
              <li key={entry.slug}>
                <SourceRow entry={entry} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  );
}

function SourceRow({ entry }: { readonly entry: SourceEntry }) {
  const { t } = useTranslation(['sources', 'facts']);
  const locale = useLocale();
  const { publishedOn, dateInferred } = entry;
  const date = publishedOn === null ? t('facts:source.undated') : formatDate(publishedOn, locale);
  return (
    <LinkRow
      path={`/sources/${entry.slug}`}
      title={entry.outlet}
      note={dateInferred ? t('facts:source.inferred', { date }) : date}
      meta={t('uses', { count: entry.uses })}
    />
  );
}
