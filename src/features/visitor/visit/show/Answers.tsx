import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BagList } from '../../../../domain/bagList/BagList.ts';
import type { TrustedWindow } from '../../../../domain/handover/TrustedWindow.ts';
import { ok, type Result } from '../../../../domain/result/Result.ts';
import type { HandoverService, TakeError, Taken } from '../../../../services/handover/HandoverService.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { FocusOnArrival } from '../../../../ui/controls/FocusOnArrival.tsx';
import { errorKey } from '../../../../ui/errors/errorText.ts';
import { type ScannerPort, TakeIn } from '../../../../ui/handover/TakeIn.tsx';
import { useSource } from '../../../../ui/source/useSource.ts';
import { Standings } from './Standings.tsx';

interface AnswersProps {
  readonly service: HandoverService;
  readonly scanner: ScannerPort;
  readonly bag: BagList;
  personName(person: string): string;
}

/** What the window answered: taken in by camera, paste or file, checked, and told paper by paper. */
export function Answers({ service, scanner, bag, personName }: AnswersProps) {
  const { t } = useTranslation('handover');
  const notes = useSource(service.notes, { status: 'loading' });
  const [isTaking, setTaking] = useState(false);
  const [taken, setTaken] = useState<Result<Taken, TakeError>>();
  const [trusted, setTrusted] = useState<string>();
  const waiting = useRef<string>(undefined);
  const take = (text: string) =>
    void service.take(text).then((result) => {
      // A receipt that was read before its window's card need not be read twice.
      if (!result.ok && result.error.type === 'handover/unknown-window') waiting.current = text;
      // What is whole and told stays told while the camera sees the code go on.
      if (result.ok && result.value.type === 'part' && result.value.have === result.value.of) return;
      setTaken(result);
    });
  const trust = (window: TrustedWindow) =>
    void service.trust(window).then((result) => {
      setTaken((before) => (result.ok ? before && nowKnown(before) : result));
      if (result.ok) setTrusted(window.keyId);
      if (!result.ok || waiting.current === undefined) return;
      take(waiting.current);
      waiting.current = undefined;
    });
  const known = notes.status === 'ready' ? notes.value : undefined;
  return (
    <section aria-labelledby="answers" className="mt-10 border-t border-hair pt-4">
      <h3 id="answers" className="text-lead font-semibold">
        {t('answer.title')}
      </h3>
      <p>{t('answer.lead')}</p>
      {known !== undefined && <Standings service={service} notes={known} bag={bag} personName={personName} />}
      <div role="status" className="mt-2">
        {taken !== undefined && <Told taken={taken} trusted={trusted} onTrust={trust} />}
      </div>
      {isTaking ? (
        <div className="mt-4">
          <TakeIn scanner={scanner} onText={take} />
        </div>
      ) : (
        <p className="mt-4">
          <Button onClick={() => setTaking(true)}>{t('answer.take')}</Button>
        </p>
      )}
    </section>
  );
}

/** The same card, of a window that is believed by now. */
function nowKnown(taken: Result<Taken, TakeError>): Result<Taken, TakeError> {
  return taken.ok && taken.value.type === 'card' ? ok({ ...taken.value, standing: 'known' }) : taken;
}

interface ToldProps {
  readonly taken: Result<Taken, TakeError>;
  /** The key of the window that was believed by the button that stood here. */
  readonly trusted: string | undefined;
  onTrust(window: TrustedWindow): void;
}

function Told({ taken, trusted, onTrust }: ToldProps) {
  const { t } = useTranslation('handover');
  if (!taken.ok) return <p className="font-semibold">{t(errorKey(taken.error), { ...taken.error })}</p>;
  const { value } = taken;
  if (value.type === 'receipt')
    return (
      <p className="font-semibold">
        {t(value.isNew ? 'answer.added' : 'answer.known')}
        {value.receipt.practice && ` ${t('answer.practice')}`}
        {value.unknown > 0 && ` ${t('answer.unknown', { count: value.unknown })}`}
      </p>
    );
  if (value.type === 'part') return t('code.part', { number: value.have, of: value.of });
  const said = <p className="font-semibold">{t(`card.${value.standing}`, { name: value.window.name })}</p>;
  return (
    <div className="border-2 border-ink p-4">
      {value.window.keyId === trusted ? <FocusOnArrival>{said}</FocusOnArrival> : said}
      {value.standing !== 'known' && (
        <>
          <p className="mt-2">{t('card.compare')}</p>
          <p className="text-lead font-semibold tabular-nums">{value.mark}</p>
          <p className="mt-3">
            <Button look="main" onClick={() => onTrust(value.window)}>
              {t('card.trust')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
