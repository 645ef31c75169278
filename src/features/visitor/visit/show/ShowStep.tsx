import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BagList, BagStop } from '../../../../domain/bagList/BagList.ts';
import type { Result, TaggedError } from '../../../../domain/result/Result.ts';
import type { Preparation } from '../../../../domain/visit/Preparation.ts';
import type { PersonKind } from '../../../../domain/visitor/Person.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';
import type { HandoverService, MadeHandover } from '../../../../services/handover/HandoverService.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { FocusOnArrival } from '../../../../ui/controls/FocusOnArrival.tsx';
import { errorKey } from '../../../../ui/errors/errorText.ts';
import { MovingCode } from '../../../../ui/handover/MovingCode.tsx';
import type { ScannerPort } from '../../../../ui/handover/TakeIn.tsx';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { useSource } from '../../../../ui/source/useSource.ts';
import type { VisitServices } from '../VisitServices.ts';
import { Answers } from './Answers.tsx';
import { HandoverContents } from './HandoverContents.tsx';
import { SealedFile } from './SealedFile.tsx';

export interface ShowStepProps {
  readonly services: VisitServices;
  readonly service: HandoverService;
  readonly scanner: ScannerPort;
  readonly preparation: Preparation;
  readonly bag: BagList;
  kindOf(person: PersonRef): PersonKind;
  nameOf(subjectId: string): string;
  personName(person: PersonRef): string;
  onDone(): void;
}

/** At the window: first in plain words what is said and what is not, then the code, then the window's answer. */
export function ShowStep(props: ShowStepProps) {
  const { services, service, scanner, preparation, bag, kindOf, nameOf, personName, onDone } = props;
  const { t } = useTranslation('handover');
  const locale = useLocale();
  const [shown, setShown] = useState<{ readonly said: string; readonly made?: Made }>();
  // What is on screen must be what the code says: after a change it is shown anew only when asked.
  const said = JSON.stringify([locale, preparation, bag.persons.map(({ stops }) => stops.map(saidOf))]);
  const isShown = shown?.said === said;
  const wish = { preparation, bag, kindOf, locale };
  const notes = useSource(service.notes, { status: 'loading' });
  const [window, ...others] =
    notes.status === 'ready' ? notes.value.windows.filter(({ sealingKey }) => sealingKey !== undefined) : [];
  const show = async () => {
    setShown({ said });
    const made = await service.make(wish);
    setShown({ said, made });
  };
  return (
    <section aria-labelledby="step-title" className="max-w-prose print:hidden">
      <h2 id="step-title" data-step-title tabIndex={-1} className="text-title font-semibold">
        {t('title')}
      </h2>
      <p className="mt-2">{t('lead')}</p>
      <HandoverContents preparation={preparation} bag={bag} kindOf={kindOf} nameOf={nameOf} />
      {!isShown && (
        <p className="mt-6">
          <Button look="next" onClick={() => void show()}>
            {t('show')}
          </Button>
        </p>
      )}
      <div aria-live="polite">
        {isShown && (
          <FocusOnArrival>
            <Shown made={shown.made} exits={services.exits} />
          </FocusOnArrival>
        )}
      </div>
      {window !== undefined && (
        <SealedFile
          files={service.files}
          windows={[window, ...others]}
          wish={wish}
          said={said}
          personName={personName}
        />
      )}
      <Answers service={service} bag={bag} personName={personName} scanner={scanner} />
      <p className="mt-10">
        <Button onClick={onDone}>{t('back')}</Button>
      </p>
    </section>
  );
}

/** What of a stop goes into the code. */
function saidOf({ lines, choices }: BagStop) {
  return [
    lines.map(({ key, state, issuedOn, expiresOn }) => [key, state, issuedOn, expiresOn]),
    choices.map(({ key, taken, isSetAside }) => [key, taken, isSetAside]),
  ];
}

type Made = Result<MadeHandover | undefined, TaggedError>;

interface ShownProps {
  /** Undefined while it is being made. */
  readonly made: Made | undefined;
  readonly exits: VisitServices['exits'];
}

function Shown({ made, exits }: ShownProps) {
  const { t } = useTranslation('handover');
  const [copied, setCopied] = useState<boolean>();
  if (made === undefined) return <p className="mt-6">{t('making')}</p>;
  if (!made.ok) return <p className="mt-6">{t(errorKey(made.error), { ...made.error })}</p>;
  if (made.value === undefined) return <p className="mt-6">{t('nothing')}</p>;
  const { codes, text, spoken } = made.value;
  return (
    <div className="mt-6">
      <MovingCode codes={codes} label={t('code.label')} />
      <p className="mt-2">{t('code.hint')}</p>
      <h3 className="mt-6 font-semibold">{t('other.title')}</h3>
      {spoken !== null && (
        <>
          <p className="mt-2">{t('other.spoken')}</p>
          <p translate="no" className="mt-1 text-lead font-semibold tracking-wider break-words tabular-nums">
            {spoken}
          </p>
        </>
      )}
      <p className="mt-4">{t('other.text')}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <Button onClick={() => void exits.copyText(text).then(setCopied)}>{t('other.copy')}</Button>
        <Button onClick={() => void exits.shareText(text)}>{t('other.share')}</Button>
      </p>
      <p role="status" className="min-h-7">
        {copied !== undefined && t(copied ? 'other.copied' : 'other.notCopied')}
      </p>
      <details>
        <summary className="min-h-11 cursor-pointer py-2">{t('other.see')}</summary>
        <p translate="no" className="border border-hair p-3 text-small break-all">
          {text}
        </p>
      </details>
    </div>
  );
}
