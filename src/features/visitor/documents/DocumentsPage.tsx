import { useTranslation } from 'react-i18next';
import { CareMark } from '../../../ui/fact/CareMark.tsx';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { OnThisPage } from '../../../ui/layout/OnThisPage.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { DocumentEntry, DocumentsView } from './DocumentsView.ts';

/** Documents one applies for, by what they are for; then every paper that some errand asks for. */
export function DocumentsPage({ view }: PageProps<DocumentsView, unknown>) {
  const { t } = useTranslation('documents');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <OnThisPage
        parts={[
          ...view.groups.map(({ kind }) => ({ id: kind, label: t(`kind.${kind}.title`) })),
          { id: 'papers', label: t('papers.title') },
        ]}
      />
      {view.groups.map(({ kind, entries }) => (
        <Section key={kind} title={t(`kind.${kind}.title`)} id={kind}>
          <p className="mb-3 text-ink-soft">{t(`kind.${kind}.lead`)}</p>
          <ul className="border-t border-hair">
            {entries.map((entry) => (
              <li key={entry.path}>
                <LinkRow path={entry.path} title={entry.name} note={entry.summary} meta={<Meta entry={entry} />} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {view.papers.length > 0 && (
        <Section title={t('papers.title')} id="papers">
          <p className="mb-3 text-ink-soft">{t('papers.lead')}</p>
          <ul className="border-t border-hair">
            {view.papers.map(({ path, name, neededFor }) => (
              <li key={path}>
                <LinkRow
                  path={path}
                  title={name}
                  {...(neededFor.length === 0
                    ? {}
                    : { note: t('papers.neededFor', { errands: neededFor.join(t('papers.and')) }) })}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PageFrame>
  );
}

function Meta({ entry }: { readonly entry: DocumentEntry }) {
  const { t } = useTranslation('documents');
  const locale = useLocale();
  return (
    <>
      {entry.papers !== null && <span className="me-3 text-ink">{t(`list.${entry.papers}`)}</span>}
      {formatDate(entry.asOf, locale)} {entry.doubtful && <CareMark />}
    </>
  );
}
