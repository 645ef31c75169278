import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personsOf, withPersonEverywhere, withPersons } from '../../../../domain/visit/changePreparation.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';
import { PersonDialog } from '../../../../ui/checklist/PersonDialog.tsx';
import type { PersonChoice } from '../../../../ui/checklist/usePeople.ts';
import { usePersonName } from '../../../../ui/checklist/usePersonName.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { Fold } from '../../../../ui/fact/Fold.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../StepProps.ts';
import type { VisitServices } from '../VisitServices.ts';
import { HelperField } from './HelperField.tsx';
import { PersonTicks } from './PersonTicks.tsx';

interface WhomStepProps extends StepProps {
  readonly people: readonly PersonChoice[];
  readonly services: Pick<VisitServices, 'visitor' | 'unsaved'>;
  /** What an errand is called. */
  nameOf(subjectId: string): string;
}

/** For whom: everyone for everything at first, then for each errand where that differs; and whether someone else goes. */
export function WhomStep({ preparation, people, services, saving, change, onDone, doneLabel, nameOf }: WhomStepProps) {
  const { t } = useTranslation('visit');
  const personName = usePersonName();
  const [adding, setAdding] = useState(false);
  const chosen = personsOf(preparation);
  const { errands } = preparation;
  // Somebody who is not on this device any more can still be taken out.
  const gone = chosen.filter((ref) => !people.some((person) => person.ref === ref));
  const everywhere = (person: PersonRef, wanted: boolean) => change((now) => withPersonEverywhere(now, person, wanted));
  return (
    <StepFrame step="whom" title={t('whom.title')} lead={t('whom.lead')} saving={saving}>
      <PersonTicks
        label={t('whom.everything')}
        people={[
          ...people.map((person) => ({ ref: person.ref, name: personName(person) })),
          ...gone.map((ref) => ({ ref, name: t('someone') })),
        ]}
        chosen={chosen}
        onChoose={(person, wanted) => void everywhere(person, wanted)}
      />
      <p className="-ms-5.5">
        <Button look="quiet" onClick={() => setAdding(true)}>
          {t('whom.add')}
        </Button>
      </p>
      {adding && (
        <PersonDialog
          person={undefined}
          visitor={services.visitor}
          onClose={() => setAdding(false)}
          // Closed says done, so whoever was added is part of the visit by then.
          onDone={(ref) => void everywhere(ref, true).then(() => setAdding(false))}
        />
      )}
      {errands.length > 1 && chosen.length > 1 && (
        <div className="mt-4 border-y border-hair">
          <Fold look="row" label={t('whom.each')}>
            <div className="pb-4">
              {errands.map(({ subjectId, persons }) => (
                <PersonTicks
                  key={subjectId}
                  label={nameOf(subjectId)}
                  people={people
                    .filter(({ ref }) => chosen.includes(ref))
                    .map((person) => ({ ref: person.ref, name: personName(person) }))}
                  chosen={persons}
                  onChoose={(person, wanted) =>
                    void change((now) =>
                      withPersons(now, subjectId, [
                        ...persons.filter((other) => other !== person),
                        ...(wanted ? [person] : []),
                      ]),
                    )
                  }
                />
              ))}
            </div>
          </Fold>
        </div>
      )}
      <HelperField helper={preparation.helper} unsaved={services.unsaved} change={change} />
      <p className="mt-8">
        <Button look="next" onClick={onDone}>
          {doneLabel}
        </Button>
      </p>
    </StepFrame>
  );
}
