import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visitLinkPath } from '../../../../domain/visit/visitLink.ts';
import { bagListText } from '../../../../domain/visitText/bagListText.ts';
import type { VisitTextWords } from '../../../../domain/visitText/VisitTextWords.ts';
import { visitEvent } from '../../../../domain/visitText/visitEvent.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { useHref } from '../../../../ui/locale/useHref.ts';
import { useIdle } from '../../../../ui/source/useIdle.ts';
import { formatDay } from '../day/formatDay.ts';
import { useOpeningText } from '../day/useOpeningText.ts';
import type { VisitServices } from '../VisitServices.ts';
import type { ExitProps } from './ExitProps.ts';
import { loadVisitTextWords } from './loadVisitTextWords.ts';

/** What became of the last exit that was tried. */
export type ExitOutcome = 'saved' | 'shared' | 'copied' | 'dismissed' | 'failed';

/** The ways out of the page. What they need is fetched beforehand: a share sheet opens only straight from a tap. */
export function useExits(service: VisitServices['exits'], { bag, verdict, personName }: ExitProps) {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  const href = useHref();
  const openingText = useOpeningText();
  const isIdle = useIdle();
  const [words, setWords] = useState<VisitTextWords>();
  const [outcome, setOutcome] = useState<ExitOutcome>();
  useEffect(() => {
    if (!isIdle) return;
    void service.prepare();
    loadVisitTextWords(locale).then(setWords, () => undefined);
  }, [isIdle, service, locale]);

  const hours = verdict.askFirst.find(({ type }) => type === 'hours')?.question ?? null;
  const openings = verdict.openings.map(openingText);
  const dayText = bag.day === null ? null : formatDay(bag.day, locale);
  const told = useCallback((done: Promise<ExitOutcome>) => {
    setOutcome(undefined);
    void done.then(setOutcome);
  }, []);

  const url = (path: string) => location.origin + href(path);
  return {
    outcome,
    isReady: words !== undefined,
    addToCalendar: () => {
      if (words === undefined || bag.day === null) return;
      // A calendar is often shared with others: it says what and when, and names nobody.
      const listText = bagListText({ bag, words, dayText, openings, hours });
      const event = visitEvent({ errands: bag.errands, day: bag.day, words, listText, url: url('/visit') });
      told(service.saveCalendar(event, 'onetrip-visit.ics'));
    },
    copy: () => {
      if (words === undefined) return;
      const text = bagListText({ bag, words, dayText, openings, hours, nameOf: personName, withTicks: true });
      told(service.copyText(text).then((copied) => (copied ? 'copied' : 'failed')));
    },
    share: () => {
      const path = visitLinkPath({ subjectIds: bag.errands.map(({ id }) => id), day: bag.day });
      told(service.shareLink({ title: t('title'), url: url(path) }));
    },
  };
}
