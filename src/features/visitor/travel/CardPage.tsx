import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savePicture } from '../../../services/picture/savePicture.ts';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { CardView } from './CardView.ts';
import { cardPicture } from './cardPicture.ts';
import { DriverCard } from './DriverCard.tsx';
import { EmergencyNumbers } from './EmergencyNumbers.tsx';
import { MyPapers } from './MyPapers.tsx';
import { useMyPapers } from './useMyPapers.ts';

/** One card for the trip: the place for the driver, numbers, the reader's papers; on screen, on paper, as a picture. */
export function CardPage({ view, services }: PageProps<CardView, Pick<ChecklistServices, 'visitor'>>) {
  const { t } = useTranslation('travel');
  const people = useMyPapers(services.visitor, view.papers);
  const [picture, setPicture] = useState<string | 'failed'>();
  const save = () => {
    const made = savePicture(cardPicture(view, people, t), 'onetrip-card.png');
    setPicture(made?.url ?? 'failed');
    void made?.saved;
  };
  return (
    <PageFrame title={t('card.title')} lead={t('card.lead')} back={{ path: '/travel', label: t('title') }}>
      <DriverCard view={view} />
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={view.citations} />
      <div className="mt-4 flex max-w-prose flex-wrap gap-3 noscript:hidden print:hidden">
        <Button look="main" onClick={save}>
          {t('card.save')}
        </Button>
        <Button onClick={() => print()}>{t('card.print')}</Button>
      </div>
      <p role="status" className="mt-2 max-w-prose text-small print:hidden">
        {picture === 'failed' ? t('card.cannotDraw') : picture !== undefined && t('card.saved')}
      </p>
      {picture !== undefined && picture !== 'failed' && (
        <img
          src={picture}
          alt={t('card.pictureAlt')}
          width={270}
          height={480}
          className="mt-2 border border-rule print:hidden"
        />
      )}
      <Section title={t('phones.emergency')} id="phones">
        <EmergencyNumbers phones={view.emergency} />
      </Section>
      <Section title={t('card.papers')} id="papers">
        <MyPapers people={people} />
      </Section>
    </PageFrame>
  );
}
