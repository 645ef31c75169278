import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaggedError } from '../../domain/result/Result.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { errorKey } from '../errors/errorText.ts';
import { formatBytes } from '../format/formatBytes.ts';
import { useLocale } from '../locale/LocaleContext.ts';
import { LargePicture } from './LargePicture.tsx';
import type { PaperFilesPort } from './PaperFilesPort.ts';
import { useFile } from './useFile.ts';
import { useFileUrl } from './useFileUrl.ts';

interface FileDialogProps {
  readonly papers: PaperFilesPort;
  readonly file: PaperFile;
  readonly title: string;
  /** What the file is called when it leaves the guide, without its ending. */
  readonly name: string;
  onClose(): void;
  onRemoved(): void;
}

/** One kept file, large; out of here it can be saved elsewhere or, after one question, removed. */
export function FileDialog({ papers, file, title, name, onClose, onRemoved }: FileDialogProps) {
  const { t } = useTranslation('papers');
  const locale = useLocale();
  const read = useFile(papers, file.id);
  const content = read?.ok === true ? read.value : undefined;
  const isPicture = file.type === 'image/jpeg';
  const url = useFileUrl(isPicture ? content : undefined);
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<TaggedError>();

  const remove = async () => {
    const removed = await papers.remove(file.id);
    if (!removed.ok) return setError(removed.error);
    onRemoved();
    onClose();
    return undefined;
  };

  return (
    <Dialog open title={title} onClose={onClose}>
      {read?.ok === false ? (
        <p className="font-semibold">{t(errorKey(read.error), { ...read.error })}</p>
      ) : isPicture ? (
        <LargePicture url={url} alt={title} width={file.width} height={file.height} />
      ) : (
        <p>{t('look.pdf', { size: formatBytes(file.bytes, locale) })}</p>
      )}
      <p role="status" className="min-h-7 font-semibold">
        {error !== undefined && t(errorKey(error), { ...error })}
      </p>
      {isAsking ? (
        <>
          <p className="font-semibold">{t('remove.question')}</p>
          <div className="mt-2 flex flex-wrap gap-3">
            <Button onClick={() => setAsking(false)}>{t('remove.cancel')}</Button>
            <Button look="main" onClick={() => void remove()}>
              {t('remove.confirm')}
            </Button>
          </div>
        </>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button look="main" onClick={onClose}>
            {t('close')}
          </Button>
          <Button
            disabled={content === undefined}
            onClick={() => content !== undefined && void papers.give(content, name)}
          >
            {t(isPicture ? 'give' : 'givePdf')}
          </Button>
          <Button onClick={() => setAsking(true)}>{t('remove.ask')}</Button>
        </div>
      )}
    </Dialog>
  );
}
