import { useTranslation } from 'react-i18next';
import type { NextStep, PaperRef } from '../../../../domain/verdict/Verdict.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { gapText } from '../../../../ui/fact/gapText.ts';
import { ShowCard } from '../../../../ui/fact/ShowCard.tsx';
import { choiceAnchor, paperAnchor } from '../bag/anchors.ts';
import { goToPart } from '../goToPart.ts';
import type { Step } from '../useStep.ts';

interface NextStepButtonProps {
  readonly next: NextStep;
  personName(person: PersonRef): string;
  go(step: Step): void;
}

/** The one thing to do next, in lacquer: leads to the step, the paper, the choice or the question it is about. */
export function NextStepButton({ next, personName, go }: NextStepButtonProps) {
  const { t } = useTranslation('visit');
  if (next.type === 'ask' && next.question.question !== null) {
    const { question } = next.question;
    return (
      <>
        <p className="mt-4 font-semibold">{t('next.ask')}</p>
        <p>{question.question}</p>
        <ShowCard look="next" text={gapText(question)} />
      </>
    );
  }
  const nameOf = ({ name, person }: PaperRef) =>
    person === 'self' ? name : t('verdict.paperOf', { paper: name, person: personName(person) });
  const [label, act] = wayOn();
  return (
    <p className="mt-4 print:hidden">
      <Button look="next" onClick={act}>
        {label}
      </Button>
    </p>
  );

  function wayOn(): readonly [label: string, act: () => void] {
    const toPaper = (paper: PaperRef) => () => goToPart(paperAnchor(paper.key));
    switch (next.type) {
      case 'pickErrand':
        return [t('next.pickErrand'), () => go('errands')];
      case 'ask':
        return [t('next.toBag'), () => goToPart('bag')];
      case 'go':
        return [t('next.go'), () => goToPart('exits')];
      case 'check':
        return [t('next.check', { paper: nameOf(next.check.paper) }), toPaper(next.check.paper)];
      case 'solve': {
        const { reason } = next;
        switch (reason.type) {
          case 'noDay':
            return [t('next.chooseDay'), () => go('day')];
          case 'dayPast':
          case 'publicHoliday':
          case 'weekend':
          case 'closed':
            return [t('next.otherDay'), () => go('day')];
          case 'mustComeYourself':
            return [t('next.whom'), () => go('whom')];
          case 'choose':
            return [
              t('next.choose', { requirement: reason.requirementName }),
              () => goToPart(choiceAnchor(reason.choiceKey)),
            ];
          case 'missing':
            return [t('next.missing', { paper: nameOf(reason.paper) }), toPaper(reason.paper)];
          case 'decide':
            return [t('next.decide', { paper: nameOf(reason.paper) }), toPaper(reason.paper)];
          case 'notValid':
            return [t('next.notValid', { paper: nameOf(reason.paper) }), toPaper(reason.paper)];
        }
      }
    }
  }
}
