import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BagLine } from '../../../../domain/bagList/BagList.ts';
import type { PrintedDay } from '../../../../domain/dates/readPrintedDate.ts';
import type { EvidenceItem } from '../../../../domain/visitor/EvidenceItem.ts';
import { PaperNote } from '../../../../ui/checklist/PaperNote.tsx';
import { PaperState } from '../../../../ui/checklist/PaperState.tsx';
import { Station } from '../../../../ui/checklist/Station.tsx';
import { Fold } from '../../../../ui/fact/Fold.tsx';
import { PaperFiles } from '../../../../ui/papers/PaperFiles.tsx';
import type { VisitServices } from '../VisitServices.ts';
import { paperAnchor } from './anchors.ts';
import { DateField } from './DateField.tsx';
import { LineFacts } from './LineFacts.tsx';
import type { PaperDates } from './PaperDates.ts';
import { useCountText } from './useCountText.ts';
import { useValidityText } from './useValidityText.ts';
import { WindowWord } from './WindowWord.tsx';

interface BagLineStopProps {
  readonly line: BagLine;
  readonly item: EvidenceItem | undefined;
  /** The one paper to see to next. */
  readonly next: boolean;
  readonly services: Pick<VisitServices, 'visitor' | 'unsaved' | 'papers'>;
  /** Said once for the whole list where no source gives any number. */
  readonly hidesCount: boolean;
}

/** One paper in the bag: how many, what for, how far it is, whether it holds on the day, and all the rest one tap below. */
export function BagLineStop({ line, item, next, services, hidesCount }: BagLineStopProps) {
  const { t } = useTranslation(['visit', 'checklist']);
  const { visitor, unsaved, papers } = services;
  const { person, evidenceTypeId, name, state, validity } = line;
  const countText = useCountText();
  const validityText = useValidityText()(validity);
  const saveNote = useCallback(
    (note: string) => visitor.setNote(person, evidenceTypeId, note),
    [visitor, person, evidenceTypeId],
  );
  const dates: PaperDates = { issuedOn: line.issuedOn, expiresOn: line.expiresOn };
  const saveDates = (changed: Partial<PaperDates>) =>
    visitor.setDates(person, evidenceTypeId, { ...dates, ...changed });
  const draftKey = `${person} ${evidenceTypeId}`;
  // A date that a list asks about stands in sight once the paper is there. What is typed in the fold stays in it, so
  // that no field moves away under the reader's fingers.
  const [inSight] = useState(() => days.filter((day) => wanted(line).includes(day) || line[day] !== null));
  const dateField = (day: PrintedDay) => (
    <DateField
      key={day}
      draftKey={`${draftKey} ${day}`}
      paperName={name}
      day={day}
      stored={line[day]}
      unsaved={unsaved}
      save={(date) => saveDates({ [day]: date })}
    />
  );
  const errands = [...new Set(line.neededFor.map(({ errandName }) => errandName))];
  const done = state === 'ready' || state === 'notNeeded';
  return (
    <li className={`border-s-4 ps-8 pb-10 ${done ? 'border-ink' : 'border-dashed border-rule'}`}>
      <div id={paperAnchor(line.key)} data-evidence={evidenceTypeId} className="relative">
        <Station state={state} next={next} />
        <h4 className="font-semibold">
          {name}
          {next && <span className="ms-3 text-small text-lacquer">{t('checklist:paper.next')}</span>}
        </h4>
        {errands.length > 1 && (
          <p className="text-small text-ink-soft">{t('bag.neededFor', { errands: errands.join(t('and')) })}</p>
        )}
        {!hidesCount && <p>{countText(line)}</p>}
        {notes(line).map((note) => (
          <p key={note}>{note}</p>
        ))}
        {line.mayFollow !== null && <p>{line.mayFollow.words}</p>}
        <PaperState
          all
          paperName={name}
          state={state}
          save={(wanted) => visitor.setState(person, evidenceTypeId, wanted)}
        />
        {validityText !== undefined && state !== 'notNeeded' && (
          <p className={isTrouble(line) ? 'font-semibold' : 'text-ink-soft'}>{validityText}</p>
        )}
        <WindowWord lineKey={line.key} />
        {state === 'ready' && inSight.map(dateField)}
        <Fold look="note" label={t('bag.more')}>
          <div className="pb-4">
            <LineFacts line={line} />
            {days.filter((day) => state !== 'ready' || !inSight.includes(day)).map(dateField)}
            <p className="mt-1 text-small text-ink-soft">{t('dates.hint')}</p>
            <PaperNote
              draftKey={draftKey}
              paperName={name}
              stored={item?.note ?? ''}
              unsaved={unsaved}
              save={saveNote}
            />
          </div>
        </Fold>
        {papers !== undefined && (
          <PaperFiles papers={papers} person={person} evidenceTypeId={evidenceTypeId} paperName={name} />
        )}
      </div>
    </li>
  );
}

const days: readonly PrintedDay[] = ['expiresOn', 'issuedOn'];

/** The dates that a list asks about and that are not typed yet. */
function wanted({ validity }: BagLine): readonly PrintedDay[] {
  return validity.type === 'unknown' ? validity.wants : [];
}

/** Something about its dates stands in the way. */
function isTrouble({ validity }: BagLine): boolean {
  return !['fine', 'unknown', 'expiresOnTheDay'].includes(validity.type);
}

/** What the lists say of the paper, each sentence once, with whom it is asked of. */
function notes({ neededFor }: BagLine): string[] {
  return [...new Set(neededFor.flatMap(({ onlyIf, note }) => [onlyIf, note]).filter((text) => text !== null))];
}
