import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaggedError } from '../../domain/result/Result.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import { Button } from '../controls/Button.tsx';
import { errorKey } from '../errors/errorText.ts';
import { KeepDialog } from './KeepDialog.tsx';
import type { PaperFilesPort, ShownFile } from './PaperFilesPort.ts';

interface AddFileProps {
  readonly papers: PaperFilesPort;
  readonly person: PersonRef;
  readonly evidenceTypeId: string;
  readonly paperName: string;
  /** Another file was chosen: what was told of the one before is no longer news. */
  onChosen(): void;
  onKept(): void;
}

type Adding =
  | { readonly step: 'idle' | 'reading' | 'shrinking' }
  | { readonly step: 'refused'; readonly error: TaggedError }
  | { readonly step: 'looking'; readonly file: ShownFile };

/** Takes a photograph with the camera or a file from the device, prepares it, and has it looked at before it is kept. */
export function AddFile({ papers, person, evidenceTypeId, paperName, onChosen, onKept }: AddFileProps) {
  const { t } = useTranslation('papers');
  const [adding, setAdding] = useState<Adding>({ step: 'idle' });
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const lastUsed = useRef(camera);
  const isBusy = adding.step === 'reading' || adding.step === 'shrinking';

  const ask = (input: typeof camera) => {
    lastUsed.current = input;
    input.current?.click();
  };
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    // So that the same file can be chosen once more.
    const chosen = file;
    if (chosen === undefined) return;
    onChosen();
    setAdding({ step: 'reading' });
    const prepared = await papers.prepare(chosen, (step) => {
      if (step !== 'done') setAdding({ step });
    });
    input.value = '';
    setAdding(prepared.ok ? { step: 'looking', file: prepared.value } : { step: 'refused', error: prepared.error });
  };

  return (
    <>
      <div className="flex flex-wrap gap-3 pt-2">
        <Button onClick={() => ask(camera)} disabled={isBusy}>
          {t('camera')}
          <span className="sr-only">{t('of', { paper: paperName })}</span>
        </Button>
        <Button onClick={() => ask(chooser)} disabled={isBusy}>
          {t('choose')}
          <span className="sr-only">{t('of', { paper: paperName })}</span>
        </Button>
      </div>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('camera')}
        onChange={(event) => void take(event.currentTarget)}
      />
      <input
        ref={chooser}
        type="file"
        accept="image/*,application/pdf"
        hidden
        aria-label={t('choose')}
        onChange={(event) => void take(event.currentTarget)}
      />
      <p role="status" className="mt-2 empty:hidden">
        {isBusy && t(`step.${adding.step}`)}
        {adding.step === 'refused' && (
          <span className="font-semibold">{t(errorKey(adding.error), { ...adding.error })}</span>
        )}
      </p>
      {isBusy && <progress aria-label={t(`step.${adding.step}`)} className="w-full accent-river" />}
      {adding.step === 'looking' && (
        <KeepDialog
          file={adding.file}
          paperName={paperName}
          keep={() => papers.keep(person, evidenceTypeId, adding.file)}
          onKept={() => {
            setAdding({ step: 'idle' });
            onKept();
          }}
          onAgain={() => {
            setAdding({ step: 'idle' });
            ask(lastUsed.current);
          }}
          onCancel={() => setAdding({ step: 'idle' })}
        />
      )}
    </>
  );
}
