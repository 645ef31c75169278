import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../domain/content/Citations.ts';
import type { ErrandEntry } from '../../../domain/visit/ErrandCatalogue.ts';
import type { Preparation } from '../../../domain/visit/Preparation.ts';
import type { PersonRef } from '../../../domain/visitor/PersonRef.ts';
import { usePeople } from '../../../ui/checklist/usePeople.ts';
import { usePersonName } from '../../../ui/checklist/usePersonName.ts';
import { useSaving } from '../../../ui/checklist/useSaving.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useEdition } from '../../../ui/visit/useEdition.ts';
import { useToday } from '../../../ui/visit/useToday.ts';
import { useVisitFigures } from '../../../ui/visit/useVisitFigures.ts';
import { ClockNote } from './day/ClockNote.tsx';
import { DayStep } from './day/DayStep.tsx';
import { ErrandsStep } from './errands/ErrandsStep.tsx';
import { useCatalogue } from './errands/useCatalogue.ts';
import { Incoming } from './incoming/Incoming.tsx';
import { KeptLine } from './KeptLine.tsx';
import { Overview } from './Overview.tsx';
import type { StepProps } from './StepProps.ts';
import { ShowPart } from './show/ShowPart.tsx';
import { type Step, steps, useStep } from './useStep.ts';
import type { VisitServices } from './VisitServices.ts';
import { WhomStep } from './whom/WhomStep.tsx';

interface OpenDeskProps {
  readonly services: VisitServices;
  readonly offered: readonly ErrandEntry[];
  readonly preparation: Preparation;
  /** Everything can be looked at and shown, nothing changed. */
  readonly isReadOnly: boolean;
}

/** One step at a time; coming from the list, a step leads straight back to it. */
export function OpenDesk({ services, offered, preparation, isReadOnly }: OpenDeskProps) {
  const { t } = useTranslation('visit');
  const [first] = useState<Step>(preparation.errands.length === 0 ? 'errands' : 'list');
  const { step, go } = useStep(first);
  const [isEditing, setEditing] = useState(first === 'list');
  const { saving, run } = useSaving();
  const { people } = usePeople(services.visitor);
  const personName = usePersonName();
  const edition = useEdition(services.edition, true);
  const believed = useToday(edition);
  const { today } = believed;
  const catalogue = useCatalogue(edition, offered);
  const { figures, items } = useVisitFigures(services, preparation, edition, today);
  useArrival(step);

  const nameOf = (id: string) =>
    figures?.bag.errands.find((errand) => errand.id === id)?.name ??
    catalogue.find((entry) => entry.id === id)?.name ??
    id;
  const nameOfPerson = (ref: PersonRef) => {
    const person = people.find((one) => one.ref === ref);
    return person === undefined ? t('someone') : personName(person);
  };
  const kindOf = (ref: PersonRef) => people.find((one) => one.ref === ref)?.kind ?? (ref === 'self' ? 'self' : 'other');
  const change = (edit: (now: Preparation) => Preparation) => run(() => services.visit.change(edit));
  const leadTo = (next: Step) => {
    // With the first finished list there is something to lose; the tap that leads to it may ask.
    if (next === 'list' && !isEditing && services.vault.keeping.get()?.copies !== 0) void services.install.askToKeep();
    if (next === 'list') setEditing(true);
    go(next);
  };
  const following = isEditing || step === 'show' ? 'list' : (steps[steps.indexOf(step) + 1] ?? 'list');
  const given: StepProps = {
    preparation,
    catalogue,
    edition,
    today,
    saving,
    change,
    onDone: () => leadTo(following),
    doneLabel: t(isEditing ? 'done' : `on.${following}`),
  };
  const shown = preparation.errands.length === 0 ? 'errands' : step;
  return (
    <>
      <ClockNote {...believed} />
      <fieldset disabled={isReadOnly} className="min-w-0">
        <Incoming preparation={preparation} edition={edition} change={change} onAdded={() => leadTo('list')} />
        {shown === 'errands' && <ErrandsStep {...given} />}
        {shown === 'whom' && <WhomStep {...given} people={people} services={services} nameOf={nameOf} />}
        {shown === 'day' && (
          <DayStep
            {...given}
            standing={figures?.standing ?? null}
            offered={figures?.offered ?? []}
            openings={figures?.verdict.openings ?? []}
            questions={dayQuestions(figures?.verdict.askFirst)}
          />
        )}
      </fieldset>
      {isReadOnly && shown !== 'list' && shown !== 'show' && (
        <p>
          <Button onClick={() => leadTo('list')}>{t('done')}</Button>
        </p>
      )}
      {shown === 'list' && (
        <Overview
          services={services}
          preparation={preparation}
          today={today}
          edition={edition}
          figures={figures}
          items={items}
          nameOf={nameOf}
          personName={nameOfPerson}
          isReadOnly={isReadOnly}
          change={change}
          go={leadTo}
        />
      )}
      {shown === 'show' && (
        <ShowPart
          services={services}
          preparation={preparation}
          bag={figures?.bag}
          kindOf={kindOf}
          nameOf={nameOf}
          personName={nameOfPerson}
          onDone={() => leadTo('list')}
        />
      )}
      <KeptLine vault={services.vault} install={services.install} />
    </>
  );
}

/** Each step begins at its top, with the focus on its title; not the first one, which nobody asked for. */
function useArrival(step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector<HTMLElement>('[data-step-title]')?.focus({ preventScroll: true });
  }, [step]);
}

function dayQuestions(asked: readonly { readonly type: string; readonly question: GapView | null }[] = []): GapView[] {
  return asked.flatMap(({ type, question }) =>
    question !== null && (type === 'hours' || type === 'holidays') ? [question] : [],
  );
}
