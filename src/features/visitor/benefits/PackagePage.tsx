import { useTranslation } from 'react-i18next';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { OfficialTitle } from '../../../ui/fact/OfficialTitle.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { BenefitList } from './BenefitList.tsx';
import type { PackageView } from './BenefitView.ts';
import { OverNote } from './OverNote.tsx';

/** One package of measures: what it is called, how much of it is known, and the items this guide describes. */
export function PackagePage({ view }: { readonly view: PackageView }) {
  const { t } = useTranslation(['benefits', 'facts']);
  const { level, stop, entries, officialTitle, statements, citations } = view;
  const { described, total, standing } = stop;
  return (
    <PageFrame
      title={view.name}
      kicker={t('kicker', { level: t(`level.${level}.title`), kind: t('package.one') })}
      lead={view.summary}
      back={{ path: '/benefits', label: t('title') }}
    >
      {stop.past && <OverNote />}
      {officialTitle !== null && <OfficialTitle title={officialTitle} />}
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      <Section title={t('package.items')} id="items">
        <p className="mb-4 text-ink-soft">
          {total === null ? t(`package.${standing}`, { described }) : t(`package.${standing}Of`, { described, total })}
        </p>
        {entries.length > 0 && <BenefitList entries={entries} />}
      </Section>
      {statements.length > 0 && (
        <Section title={t('facts:heading.statements')} id="known">
          <StatementList statements={statements} citations={citations} />
        </Section>
      )}
      <FactSections citations={citations} />
    </PageFrame>
  );
}
