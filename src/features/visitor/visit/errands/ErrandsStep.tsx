import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../../domain/content/RecordId.ts';
import { personsOf, withErrand, withErrandAt, withoutErrand } from '../../../../domain/visit/changePreparation.ts';
import type { Errand } from '../../../../domain/visit/Preparation.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { LinkButton } from '../../../../ui/controls/LinkButton.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../StepProps.ts';
import { ErrandPicker } from './ErrandPicker.tsx';

/** What one wants to get done. A tick is kept at once; what was taken out can be put back. */
export function ErrandsStep({ preparation, catalogue, edition, saving, change, onDone, doneLabel }: StepProps) {
  const { t } = useTranslation('visit');
  const [removed, setRemoved] = useState<{ readonly errand: Errand; readonly place: number }>();
  const chosen = new Set(preparation.errands.map(({ subjectId }) => subjectId));
  const choose = (id: RecordId, wanted: boolean) => {
    const place = preparation.errands.findIndex(({ subjectId }) => subjectId === id);
    const errand = preparation.errands[place];
    setRemoved(wanted || errand === undefined ? undefined : { errand, place });
    const everyone = personsOf(preparation);
    void change((now) =>
      wanted ? withErrand(now, id, everyone.length === 0 ? ['self'] : everyone) : withoutErrand(now, id),
    );
  };
  const nameOf = (id: RecordId) => catalogue.find((entry) => entry.id === id)?.name ?? id;
  return (
    <StepFrame step="errands" title={t('errands.title')} lead={t('errands.lead')} saving={saving}>
      <ErrandPicker entries={catalogue} chosen={chosen} onChoose={choose} />
      <p className="-ms-5.5 mt-4">
        <LinkButton path="/finder" look="quiet">
          {t('errands.finder')}
        </LinkButton>
      </p>
      {edition.status === 'absent' && <p className="mt-4">{t('noEdition')}</p>}
      {removed !== undefined && (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 border-s-4 border-ink ps-4">
          <span role="status">{t('errands.removed', { name: nameOf(removed.errand.subjectId) })}</span>
          <Button
            look="quiet"
            onClick={() => {
              setRemoved(undefined);
              void change((now) => withErrandAt(now, removed.errand, removed.place));
            }}
          >
            {t('errands.undo')}
          </Button>
        </p>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-4">
        {chosen.size === 0 ? (
          <p className="text-ink-soft">{t('errands.pickOne')}</p>
        ) : (
          <>
            <Button look="next" onClick={onDone}>
              {doneLabel}
            </Button>
            <p>{t('errands.count', { count: chosen.size })}</p>
          </>
        )}
      </div>
    </StepFrame>
  );
}
