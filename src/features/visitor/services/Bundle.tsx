import { useTranslation } from 'react-i18next';
import { GapList } from '../../../ui/fact/GapList.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { ServiceView } from './ServiceView.ts';

/** How much a window bundles, as stated; each item whose name nobody has published is an empty place with a question. */
export function Bundle({ bundle }: { readonly bundle: NonNullable<ServiceView['bundle']> }) {
  const { t } = useTranslation('services');
  const { departments, items, unnamed } = bundle;
  return (
    <Section title={t('bundle.title')} id="items">
      <dl className="flex flex-wrap gap-x-10 gap-y-4">
        <Count value={departments} label={t('bundle.departments')} />
        <Count value={items} label={t('bundle.items')} />
      </dl>
      {unnamed.length > 0 && (
        <>
          <p className="mt-6 mb-4">{t('bundle.unnamed', { total: unnamed.length })}</p>
          <GapList gaps={unnamed} />
        </>
      )}
    </Section>
  );
}

function Count({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="font-sign text-sign tabular-nums">{value}</dd>
    </div>
  );
}
