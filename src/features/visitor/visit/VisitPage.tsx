import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { loadLateStyles } from '../../../ui/page/loadLateStyles.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { VisitServices } from './VisitServices.ts';
import type { VisitView } from './VisitView.ts';

/**
 * My visit. The page itself says what it does, how to do the same on paper, and where the lists are; the desk at its
 * top, where one prepares, comes once the page stands, into a place that is as high as the screen.
 */
export function VisitPage({ view, services }: PageProps<VisitView, VisitServices>) {
  const { t } = useTranslation(['visit', 'checklist']);
  return (
    <PageFrame title={t('title')}>
      <div className="min-h-dvh noscript:hidden print:min-h-0">
        <Desk services={services} offered={view.offered} />
      </div>
      <div className="mt-14 print:hidden">
        <Section title={t('about.title')} id="about">
          <p>{t('lead')}</p>
        </Section>
        <Section title={t('paper.title')} id="paper">
          <ol className="list-decimal ps-6">
            <li>{t('paper.lists')}</li>
            <li>{t('paper.tick')}</li>
            <li>{t('paper.ask')}</li>
          </ol>
        </Section>
        <Section title={t('lists.title')} id="lists">
          <p className="mb-4 text-ink-soft">{t('lists.lead')}</p>
          <ul className="border-t border-hair">
            {view.lists.map(({ path, name, standing }) => (
              <li key={path}>
                <LinkRow path={`${path}#papers`} title={name} meta={t(`checklist:standing.${standing}`)} />
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </PageFrame>
  );
}

interface DeskProps {
  readonly services: VisitServices;
  readonly offered: VisitView['offered'];
}

/** The desk's code comes when the page stands: most of it is not needed to read the page. */
function Desk({ services, offered }: DeskProps): ReactNode {
  const { t } = useTranslation('visit');
  const [opened, setOpened] = useState<typeof import('./VisitDesk.tsx') | 'failed'>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another number.
  useEffect(() => {
    let gone = false;
    Promise.all([import('./VisitDesk.tsx'), loadLateStyles()]).then(
      ([module]) => gone || setOpened(module),
      () => gone || setOpened('failed'),
    );
    return () => {
      gone = true;
    };
  }, [tries]);
  if (opened === undefined) return <p className="text-ink-soft">{t('opening')}</p>;
  if (opened === 'failed') {
    return (
      <div role="alert">
        <p className="mb-4">{t('notOpened')}</p>
        <Button onClick={() => setTries((before) => before + 1)}>{t('again')}</Button>
      </div>
    );
  }
  return <opened.VisitDesk services={services} offered={offered} />;
}
