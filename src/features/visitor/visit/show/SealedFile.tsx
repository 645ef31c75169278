import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrustedWindow } from '../../../../domain/handover/TrustedWindow.ts';
import type { Result, TaggedError } from '../../../../domain/result/Result.ts';
import type { FileSealing, OfferedFile, SealedFileRun } from '../../../../services/handover/FileSealing.ts';
import type { HandoverWish } from '../../../../services/handover/HandoverService.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { Choice } from '../../../../ui/controls/Choice.tsx';
import { FocusOnArrival } from '../../../../ui/controls/FocusOnArrival.tsx';
import { errorKey } from '../../../../ui/errors/errorText.ts';
import { TextField } from '../../../../ui/field/TextField.tsx';
import { formatBytes } from '../../../../ui/format/formatBytes.ts';
import { useSource } from '../../../../ui/source/useSource.ts';
import { ChosenFiles } from './ChosenFiles.tsx';

interface SealedFileProps {
  readonly files: FileSealing;
  /** Believed, and with a key for sealing. */
  readonly windows: readonly [TrustedWindow, ...TrustedWindow[]];
  readonly wish: HandoverWish;
  /** What the code says at this moment. */
  readonly said: string;
  personName(person: string): string;
}

/** The code's content and whatever the reader ticks, in one file that only one window can open. */
export function SealedFile({ files, windows, wish, said: codeSays, personName }: SealedFileProps) {
  const { t } = useTranslation('handover');
  const [offered, setOffered] = useState<readonly OfferedFile[]>([]);
  const [keyId, setKeyId] = useState<string>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [run, setRun] = useState<{ readonly run: SealedFileRun; readonly said: string }>();
  const { bag, locale } = wish;
  useEffect(() => {
    let gone = false;
    void files.offered(bag).then((found) => gone || setOffered(found.ok ? found.value : []));
    return () => {
      gone = true;
    };
  }, [files, bag]);
  // What was not waited for is not made to its end.
  useEffect(() => () => run?.run.cancel(), [run]);
  const window = windows.find((one) => one.keyId === keyId) ?? windows[0];
  const chosen = offered.filter(({ file }) => ticked.has(file.id));
  const details = { name: name.trim(), contact: contact.trim() };
  const typed = [details.name, details.contact].filter((text) => text !== '');
  const size = formatBytes(
    chosen.reduce((sum, { file }) => sum + file.bytes, 0),
    locale,
  );
  // A file says what stood here when it was made; after a change it is made anew.
  const said = JSON.stringify([window.keyId, chosen.map(({ file }) => file.id), details, codeSays]);
  const make = () => {
    const wanted = { ...wish, window, files: chosen, details: typed.length > 0 ? details : null };
    setRun({ run: files.seal(wanted), said });
  };
  const isRun = run?.said === said;
  return (
    <section aria-labelledby="sealed-file" className="mt-10 border-t border-hair pt-4">
      <h3 id="sealed-file" className="text-lead font-semibold">
        {t('file.title')}
      </h3>
      <p>{t('file.lead', { name: window.name })}</p>
      {windows.length > 1 && (
        <Choice
          label={t('file.window')}
          options={windows.map((one) => ({ value: one.keyId, label: one.name }))}
          value={window.keyId}
          onChange={setKeyId}
        />
      )}
      <ChosenFiles
        offered={offered}
        ticked={ticked}
        personName={bag.persons.length > 1 ? personName : undefined}
        onTick={setTicked}
      />
      <TextField label={t('file.name')} maxLength={80} value={name} onChange={setName} />
      <TextField
        label={t('file.contact')}
        hint={t('file.notKept')}
        maxLength={80}
        value={contact}
        onChange={setContact}
      />
      <h4 className="mt-4 font-semibold">{t('file.holds')}</h4>
      <ul className="list-disc ps-6">
        <li>{t('file.same')}</li>
        <li>{chosen.length === 0 ? t('file.noPhotos') : t('file.photos', { count: chosen.length, size })}</li>
        <li>{typed.length === 0 ? t('file.nobody') : t('file.who', { who: typed.join(' · ') })}</li>
      </ul>
      <p className="mt-2">{t('file.lost', { name: window.name })}</p>
      {!isRun && (
        <p className="mt-4">
          <Button look="main" onClick={make}>
            {t('file.make')}
          </Button>
        </p>
      )}
      {isRun && <Making run={run.run} files={files} locale={locale} onAgain={() => setRun(undefined)} />}
    </section>
  );
}

interface MakingProps {
  readonly run: SealedFileRun;
  readonly files: Pick<FileSealing, 'give'>;
  readonly locale: HandoverWish['locale'];
  onAgain(): void;
}

/** How far the file is, and the way to stop it; then how it leaves the guide. */
function Making({ run, files, locale, onAgain }: MakingProps) {
  const { t } = useTranslation('handover');
  const done = useSource(run.progress, 0);
  const [made, setMade] = useState<Result<File | undefined, TaggedError>>();
  const [isGiven, setGiven] = useState(false);
  useEffect(() => {
    let gone = false;
    void run.result.then((result) => gone || setMade(result));
    return () => {
      gone = true;
    };
  }, [run]);
  const file = made?.ok ? made.value : undefined;
  return (
    <FocusOnArrival className="mt-4">
      {made === undefined && (
        <>
          <progress value={done} max={1} aria-label={t('file.making')} className="my-3 h-3 w-full accent-river" />
          <Button onClick={() => run.cancel()}>{t('file.stop')}</Button>
        </>
      )}
      <p role="status" className="font-semibold">
        {made === undefined && t('file.making')}
        {made?.ok === false && t(errorKey(made.error), { ...made.error })}
        {made?.ok && (file === undefined ? t('nothing') : t('file.ready', { size: formatBytes(file.size, locale) }))}
      </p>
      {file !== undefined && (
        <p className="mt-2">
          <Button look="main" onClick={() => void files.give(file).then(setGiven)}>
            {t('file.give')}
          </Button>
        </p>
      )}
      {made?.ok === false && (
        <p className="mt-2">
          <Button onClick={onAgain}>{t('file.again')}</Button>
        </p>
      )}
      <p role="status" className="min-h-7">
        {isGiven && t('file.given')}
      </p>
    </FocusOnArrival>
  );
}
