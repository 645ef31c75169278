import { useTranslation } from 'react-i18next';
import { OnThisPage } from '../../../ui/layout/OnThisPage.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { ServiceList } from './ServiceList.tsx';
import type { ServicesView } from './ServicesView.ts';

/** Every service of the edition, by kind, the window first; what was only planned stands apart. */
export function ServicesPage({ view }: PageProps<ServicesView, unknown>) {
  const { t } = useTranslation('services');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <OnThisPage parts={view.groups.map(({ kind }) => ({ id: kind, label: t(`kind.${kind}.title`) }))} />
      {view.groups.map(({ kind, entries, planned }) => (
        <Section key={kind} title={t(`kind.${kind}.title`)} id={kind}>
          <p className="mb-3 text-ink-soft">{t(`kind.${kind}.lead`)}</p>
          {entries.length > 0 && <ServiceList entries={entries} />}
          {planned.length > 0 && (
            <div className="mt-8 border-s-4 border-dashed border-rule ps-4">
              <h3 className="mb-1 text-lead font-semibold">{t('planned.title')}</h3>
              <p className="mb-3 text-small text-ink-soft">{t('planned.lead')}</p>
              <ServiceList entries={planned} />
            </div>
          )}
        </Section>
      ))}
    </PageFrame>
  );
}
