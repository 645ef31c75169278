import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui/controls/LinkButton.tsx';
import { GapList } from '../../../ui/fact/GapList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { VisitFiguresPorts } from '../../../ui/visit/VisitPort.ts';
import type { HomeView } from './HomeView.ts';
import { MoreWays } from './MoreWays.tsx';
import { VisitState } from './VisitState.tsx';
import { WaysIn } from './WaysIn.tsx';

export function HomePage({ view, services }: PageProps<HomeView, VisitFiguresPorts>) {
  const { t } = useTranslation('home');
  const { start } = view;
  return (
    <PageFrame title={view.centre} kicker={t('kicker')} lead={t('lead')}>
      {start !== null && (
        <p className="-mt-2 mb-8">
          <LinkButton path={start.path} look="next">
            {start.floor === null ? start.name : t('start', { name: start.name, floor: start.floor })}
          </LinkButton>
        </p>
      )}
      <VisitState services={services} />
      <WaysIn ways={view.ways} />
      <MoreWays />
      <Section title={t('offline.title')} id="offline">
        <p>{t('offline.text')}</p>
        <p className="mt-4">
          <LinkButton path="/settings">{t('offline.check')}</LinkButton>
        </p>
      </Section>
      {view.gaps.length > 0 && (
        <Section title={t('gaps.title')} id="gaps">
          <p className="mb-4 text-ink-soft">{t('gaps.lead')}</p>
          <GapList gaps={view.gaps} />
          <p className="mt-4">
            <LinkButton path="/gaps">{t('gaps.all')}</LinkButton>
          </p>
        </Section>
      )}
      <Section title={t('words.title')} id="words">
        <p>{t('words.text')}</p>
        <p className="mt-4">
          <LinkButton path="/sources">{t('words.sources')}</LinkButton>
        </p>
      </Section>
    </PageFrame>
  );
}
