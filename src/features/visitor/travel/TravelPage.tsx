import { useTranslation } from 'react-i18next';
import { AskCard } from '../../../ui/fact/AskCard.tsx';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { EmergencyNumbers } from './EmergencyNumbers.tsx';
import type { TravelView } from './TravelView.ts';

/** On the way: the routes, what to ask about the last part, numbers to call, documents, and the card. */
export function TravelPage({ view }: PageProps<TravelView, unknown>) {
  const { t } = useTranslation('travel');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <Section title={t('journeys.title')} id="journeys">
        <p className="mb-3 text-ink-soft">{t('journeys.lead')}</p>
        <ul className="border-t border-hair">
          {view.journeys.map((journey) => (
            <li key={journey.path}>
              <LinkRow
                path={journey.path}
                title={journey.name}
                note={journey.summary}
                {...(journey.running === 'notRunning' && { meta: t('running.notRunning') })}
              />
            </li>
          ))}
        </ul>
        {view.lastMile !== null && (
          <div className="mt-8">
            <AskCard gap={view.lastMile} />
          </div>
        )}
      </Section>
      <Section title={t('card.title')} id="card">
        <LinkRow path="/travel/card" title={t('card.open')} note={t('card.lead')} />
      </Section>
      <Section title={t('phones.emergency')} id="phones">
        <EmergencyNumbers phones={view.emergency} />
        <LinkRow path="/travel/phones" title={t('phones.all')} note={t('phones.lead')} />
      </Section>
      {view.documents.length > 0 && (
        <Section title={t('documents')} id="documents">
          <ul className="border-t border-hair">
            {view.documents.map((document) => (
              <li key={document.id}>
                <LinkRow path={document.path} title={document.name} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PageFrame>
  );
}
