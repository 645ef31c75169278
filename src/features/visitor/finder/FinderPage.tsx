import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { FinderServices } from './FinderServices.ts';
import type { FinderView } from './FinderView.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { useDesk } from './useDesk.ts';

/**
 * A few questions, and what of everything in this guide may fit. The page brings the first question; what answers it
 * comes once the page stands, into a place as high as the screen. Below it is told what is asked, and of what
 * conditions are published, for those who read without scripts as well.
 */
export function FinderPage({ view, services }: PageProps<FinderView, FinderServices>) {
  const { t } = useTranslation('finder');
  const { desk, open } = useDesk(services.edition);
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <div className="min-h-dvh noscript:hidden print:min-h-0">
        {desk.status === 'ready' ? (
          <desk.FinderDesk model={desk.model} first={view.first} visit={services.visit} />
        ) : (
          <QuestionCard question={view.first} left={view.asked.length} answered={0} found={0} waiting />
        )}
        {desk.status === 'failed' && (
          <div role="alert" className="mt-6 max-w-prose">
            <p className="mb-4">{t('failed')}</p>
            <Button onClick={open}>{t('again')}</Button>
          </div>
        )}
      </div>
      <Section title={t('about.title')} id="about">
        <p>{t('about.how')}</p>
        <p className="mt-2">{t('about.not')}</p>
        <p className="mt-2 mb-4">{t('about.kept')}</p>
        <div className="border-t border-hair">
          <div className="border-b border-hair">
            <Fold look="row" label={t('about.asked', { number: view.asked.length })}>
              <ol className="list-decimal ps-6 pb-4">
                {view.asked.map((name) => (
                  <li key={name} className="py-1">
                    {name}
                  </li>
                ))}
              </ol>
            </Fold>
          </div>
          <Fold look="row" label={t('about.published', { number: view.published.length })}>
            <ul className="border-t border-hair">
              {view.published.map(({ name, path }) => (
                <li key={path}>
                  <LinkRow path={path} title={name} />
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      </Section>
    </PageFrame>
  );
}
