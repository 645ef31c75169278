import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way, WayChoice } from '../../../../domain/bagList/BagList.ts';
import { Station } from '../../../../ui/checklist/Station.tsx';
import { Fold } from '../../../../ui/fact/Fold.tsx';
import { choiceAnchor } from './anchors.ts';

interface WayChoiceStopProps {
  readonly choice: WayChoice;
  readonly next: boolean;
  /** Said where the papers around it are for other errands too. */
  readonly namesErrand: boolean;
  onChoose(listId: string): void;
}

/** A requirement that several papers can meet: one of them is enough. Once decided, the ways are folded away. */
export function WayChoiceStop({ choice, next, namesErrand, onChoose }: WayChoiceStopProps) {
  const { t } = useTranslation(['visit', 'checklist']);
  const { ways, taken, decidedBy, requirementName, errandName, isSetAside } = choice;
  const way = ways.find(({ listId }) => listId === taken);
  const isOpen = way === undefined && !isSetAside;
  return (
    <li className={`border-s-4 ps-8 pb-10 ${isOpen ? 'border-dashed border-rule' : 'border-ink'}`}>
      <div id={choiceAnchor(choice.key)} className="relative">
        <Station state={isOpen ? 'notStarted' : isSetAside ? 'notNeeded' : 'ready'} next={next} />
        <h4 className="font-semibold">
          {requirementName}
          {next && <span className="ms-3 text-small text-lacquer">{t('checklist:paper.next')}</span>}
        </h4>
        {namesErrand && <p className="text-small text-ink-soft">{t('bag.neededFor', { errands: errandName })}</p>}
        {way === undefined ? (
          <>
            <p>{t('checklist:anyOne')}</p>
            <Ways choice={choice} onChoose={onChoose} />
          </>
        ) : (
          <>
            <p>{t(`bag.way.${decidedBy ?? 'reader'}`, { papers: paperNames(way).join(t('and')) })}</p>
            <Fold look="note" label={t('bag.way.change')}>
              <Ways choice={choice} onChoose={onChoose} />
            </Fold>
          </>
        )}
      </div>
    </li>
  );
}

function Ways({ choice, onChoose }: Pick<WayChoiceStopProps, 'choice' | 'onChoose'>) {
  const { t } = useTranslation('visit');
  const name = useId();
  return (
    <fieldset className="pb-4">
      <legend className="sr-only">{choice.requirementName}</legend>
      {choice.ways.map((way) => (
        <label key={way.listId} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="radio"
            name={name}
            checked={way.listId === choice.taken}
            onChange={() => onChoose(way.listId)}
            className="mt-1 size-5 shrink-0 accent-river"
          />
          <span>
            {paperNames(way).join(t('and'))}
            {way.when !== null && <span className="block text-small text-ink-soft">{way.when}</span>}
            {way.papers.map(
              ({ evidenceTypeId, note }) =>
                note !== null && (
                  <span key={evidenceTypeId} className="block text-small text-ink-soft">
                    {note}
                  </span>
                ),
            )}
            {way.isFree && <span className="block text-small">{t('bag.way.free')}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function paperNames({ papers }: Way): string[] {
  return papers.map(({ name }) => name);
}
