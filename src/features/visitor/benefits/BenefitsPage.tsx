import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui/controls/LinkButton.tsx';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { OnThisPage } from '../../../ui/layout/OnThisPage.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { BenefitList } from './BenefitList.tsx';
import type { BenefitLevel, BenefitsView } from './BenefitsView.ts';
import { PackageLine } from './PackageLine.tsx';

/** Everything beyond the zone: by who offers it, then by what it is, and the packages as they came out. */
export function BenefitsPage({ view }: PageProps<BenefitsView, unknown>) {
  const { t } = useTranslation('benefits');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <OnThisPage
        parts={[
          ...view.levels.map(({ level }) => ({ id: level, label: t(`level.${level}.title`) })),
          { id: 'packages', label: t('package.title') },
        ]}
      />
      <p className="max-w-prose">
        <LinkButton path="/measures">{t('zone')}</LinkButton>
      </p>
      {view.levels.map((level) => (
        <Level key={level.level} {...level} />
      ))}
      <Section title={t('package.title')} id="packages">
        <p className="mb-2 text-ink-soft">{t('package.lead')}</p>
        {view.levels.map(({ level, packages }) =>
          packages.length === 0 ? null : (
            <div key={level}>
              <h3 className="mt-8 mb-4 text-lead font-semibold">{t(`level.${level}.title`)}</h3>
              <PackageLine stops={packages} />
            </div>
          ),
        )}
      </Section>
    </PageFrame>
  );
}

/** Folded by kind: seventy lines at once would hide the three a reader came for. */
function Level({ level, groups, past }: BenefitLevel) {
  const { t } = useTranslation('benefits');
  return (
    <Section title={t(`level.${level}.title`)} id={level}>
      <p className="mb-3 text-ink-soft">{t(`level.${level}.lead`)}</p>
      <ul className="border-t border-hair">
        {groups.map(({ kind, entries }) => (
          <li key={kind} className="border-b border-hair">
            <Fold look="row" label={<Kind name={t(`kind.${kind}`)} count={entries.length} />}>
              <div className="mb-4 ps-4">
                <BenefitList entries={entries} />
              </div>
            </Fold>
          </li>
        ))}
        {past.length > 0 && (
          <li className="border-b border-hair">
            <Fold look="row" label={<Kind name={t('over.title')} count={past.length} />}>
              <div className="mb-4 border-s-4 border-dashed border-rule ps-4">
                <p className="mb-3 text-small text-ink-soft">{t('over.lead')}</p>
                <BenefitList entries={past} />
              </div>
            </Fold>
          </li>
        )}
      </ul>
    </Section>
  );
}

function Kind({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <span className="flex flex-1 items-baseline gap-4 pe-4">
      <span className="text-river">{name}</span>
      <span className="ms-auto font-normal text-ink-soft tabular-nums">{count}</span>
    </span>
  );
}
