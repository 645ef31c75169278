import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result, TaggedError } from '../../domain/result/Result.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { errorKey } from '../errors/errorText.ts';
import { formatBytes } from '../format/formatBytes.ts';
import { useLocale } from '../locale/LocaleContext.ts';
import { LargePicture } from './LargePicture.tsx';
import type { ShownFile } from './PaperFilesPort.ts';
import { useFileUrl } from './useFileUrl.ts';

interface KeepDialogProps {
  readonly file: ShownFile;
  readonly paperName: string;
  keep(): Promise<Result<unknown, TaggedError>>;
  onKept(): void;
  /** The reader wants another photograph or file instead. */
  onAgain(): void;
  onCancel(): void;
}

/** Shows what is to be kept, large, and asks the one question that decides at the window: can it be read? */
export function KeepDialog({ file, paperName, keep, onKept, onAgain, onCancel }: KeepDialogProps) {
  const { t } = useTranslation('papers');
  const locale = useLocale();
  const url = useFileUrl(file);
  const [isKeeping, setKeeping] = useState(false);
  const [error, setError] = useState<TaggedError>();
  const isPicture = file.type === 'image/jpeg';
  const size = formatBytes(file.bytes.length, locale);

  const keepNow = async () => {
    setKeeping(true);
    const kept = await keep();
    setKeeping(false);
    if (kept.ok) onKept();
    else setError(kept.error);
  };

  return (
    <Dialog open title={t(isPicture ? 'look.title' : 'look.pdfTitle')} onClose={onCancel}>
      {isPicture ? (
        <>
          <LargePicture url={url} alt={t('picture', { paper: paperName })} width={file.width} height={file.height} />
          <p>{t('look.check')}</p>
        </>
      ) : (
        <>
          <p>{t('look.pdf', { size })}</p>
          <p className="mt-2">{t('look.pdfAsIs')}</p>
        </>
      )}
      <p role="status" className="mt-2 font-semibold">
        {isKeeping && t('keeping')}
        {error !== undefined && !isKeeping && t('notKept', { reason: t(errorKey(error), { ...error }) })}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button look="main" onClick={() => void keepNow()} disabled={isKeeping}>
          {t(isPicture ? 'look.keep' : 'look.keepPdf')}
        </Button>
        <Button onClick={onAgain} disabled={isKeeping}>
          {t(isPicture ? 'look.again' : 'look.other')}
        </Button>
        <Button onClick={onCancel} disabled={isKeeping}>
          {t('look.cancel')}
        </Button>
      </div>
      {isPicture && <p className="mt-4 text-small text-ink-soft">{t('look.anew', { size })}</p>}
    </Dialog>
  );
}
