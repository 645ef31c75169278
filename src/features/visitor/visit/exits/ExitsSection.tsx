import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/Button.tsx';
import { ClerkCard } from '../../../../ui/fact/ClerkCard.tsx';
import { Section } from '../../../../ui/layout/Section.tsx';
import type { VisitServices } from '../VisitServices.ts';
import type { ExitProps } from './ExitProps.ts';
import { useClerkText } from './useClerkText.ts';
import { useExits } from './useExits.ts';

interface ExitsSectionProps extends ExitProps {
  readonly exits: VisitServices['exits'];
}

/** How to take the list along: in the calendar, as words, as a link without anything personal, on paper, on a card. */
export function ExitsSection({ exits, ...visit }: ExitsSectionProps) {
  const { t } = useTranslation('visit');
  const { outcome, isReady, addToCalendar, copy, share } = useExits(exits, visit);
  const clerkText = useClerkText(visit.bag);
  const [isShown, setShown] = useState(false);
  const hasDay = visit.bag.day !== null;
  return (
    <Section title={t('exits.title')} id="exits">
      <div className="flex flex-wrap gap-3">
        <Button disabled={!hasDay || !isReady} onClick={addToCalendar}>
          {t('exits.calendar')}
        </Button>
        <Button onClick={() => print()}>{t('exits.print')}</Button>
        <Button onClick={() => setShown(true)}>{t('exits.show')}</Button>
        <Button disabled={!isReady} onClick={copy}>
          {t('exits.copy')}
        </Button>
        <Button onClick={share}>{t('exits.share')}</Button>
      </div>
      <p role="status" className="mt-2 min-h-7">
        {outcome !== undefined && outcome !== 'dismissed' && t(`exits.${outcome}`)}
      </p>
      {!hasDay && <p className="text-small text-ink-soft">{t('exits.calendarNeedsDay')}</p>}
      <p className="text-small text-ink-soft">{t('exits.shareNote')}</p>
      <ClerkCard text={isShown ? clerkText : undefined} onClose={() => setShown(false)} />
    </Section>
  );
}
