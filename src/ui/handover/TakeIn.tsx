import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result, TaggedError } from '../../domain/result/Result.ts';
import { Button } from '../controls/Button.tsx';
import { errorKey } from '../errors/errorText.ts';
import { FileButton } from './FileButton.tsx';

/** What reads codes from the camera and from files; the app's scanner fits as it is. */
export interface ScannerPort {
  watch(
    video: HTMLVideoElement,
    onText: (text: string) => void,
    onEnd: () => void,
  ): Promise<Result<{ stop(): void }, TaggedError>>;
  readFile(file: File): Promise<Result<string, TaggedError>>;
}

interface TakeInProps {
  readonly scanner: ScannerPort;
  /** What was read, by whichever way. The camera runs on until this component goes. */
  onText(text: string): void;
  /** Is given every chosen file first, and says whether it was one for it. */
  onFile?(file: File): Promise<boolean>;
  /** The field is ready for a scanner that types. */
  readonly autoFocus?: boolean;
}

/** The ways by which a code comes in: camera, a scanner that types, pasting, a file. */
export function TakeIn({ scanner, onText, onFile, autoFocus = false }: TakeInProps) {
  const { t } = useTranslation('handover');
  const [text, setText] = useState('');
  const [error, setError] = useState<TaggedError>();
  const field = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  const read = (event?: FormEvent) => {
    event?.preventDefault();
    setError(undefined);
    if (text.trim() !== '') onText(text);
    // What comes next takes its place, from a scanner or a hand; what was mistyped can still be mended.
    input.current?.select();
  };
  const open = async (file: File) => {
    setError(undefined);
    if ((await onFile?.(file)) === true) return;
    const result = await scanner.readFile(file);
    if (result.ok) onText(result.value);
    setError(result.ok ? undefined : result.error);
  };
  return (
    <div className="max-w-prose">
      <Camera scanner={scanner} onText={onText} onError={setError} />
      <form onSubmit={read} className="mt-4">
        <label htmlFor={field} className="block font-semibold">
          {t('take.field')}
        </label>
        <textarea
          ref={input}
          id={field}
          value={text}
          rows={3}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="characters"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // A scanner ends with Enter; an input method's Enter only chooses characters.
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) read(event);
          }}
          className="mt-1 block w-full border-2 border-rule bg-raised p-3 break-all"
        />
        <div className="mt-3 flex flex-wrap gap-3">
          <Button type="submit">{t('take.read')}</Button>
          <FileButton label={t('take.file')} onFile={(file) => void open(file)} />
        </div>
      </form>
      <p role="alert" className="mt-2 min-h-7">
        {error !== undefined && t(errorKey(error), { ...error })}
      </p>
    </div>
  );
}

interface CameraProps {
  readonly scanner: ScannerPort;
  onText(text: string): void;
  onError(error: TaggedError | undefined): void;
}

function Camera({ scanner, onText, onError }: CameraProps) {
  const { t } = useTranslation('handover');
  const [isOn, setOn] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onText);
  told.current = onText;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera is opened once for each time it is switched on.
  useEffect(() => {
    const element = video.current;
    if (!isOn || element === null) return;
    let gone = false;
    let stop: (() => void) | undefined;
    onError(undefined);
    void scanner
      .watch(
        element,
        (text) => told.current(text),
        () => setOn(false),
      )
      .then((result) => {
        if (!result.ok) {
          onError(result.error);
          setOn(false);
        } else if (gone) result.value.stop();
        else stop = () => result.value.stop();
      });
    return () => {
      gone = true;
      stop?.();
    };
  }, [isOn]);
  return (
    <div>
      <Button look="main" aria-pressed={isOn} onClick={() => setOn(!isOn)}>
        {t(isOn ? 'take.cameraOff' : 'take.camera')}
      </Button>
      {isOn && (
        <div className="mt-3">
          {/* biome-ignore lint/a11y/useMediaCaption: what the camera sees has no words. */}
          <video ref={video} aria-label={t('take.video')} className="block w-full max-w-96 bg-black" />
          <p className="mt-1 text-small">{t('take.hint')}</p>
        </div>
      )}
    </div>
  );
}
