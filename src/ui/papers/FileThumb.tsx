import { useTranslation } from 'react-i18next';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import { formatBytes } from '../format/formatBytes.ts';
import { useLocale } from '../locale/LocaleContext.ts';
import type { PaperFilesPort } from './PaperFilesPort.ts';
import { useFile } from './useFile.ts';
import { useFileUrl } from './useFileUrl.ts';

interface FileThumbProps {
  readonly papers: PaperFilesPort;
  readonly file: PaperFile;
  readonly label: string;
  onOpen(): void;
}

/** One kept file, small; a tap shows it large. A PDF is a sheet with its size: its pages are not drawn here. */
export function FileThumb({ papers, file, label, onOpen }: FileThumbProps) {
  const { t } = useTranslation('papers');
  const locale = useLocale();
  const read = useFile(papers, file.id);
  const url = useFileUrl(read?.ok === true && file.type === 'image/jpeg' ? read.value : undefined);
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onOpen}
      className="flex size-24 items-center justify-center overflow-hidden border-2 border-rule bg-raised p-1 text-center text-small text-river"
    >
      {url !== undefined ? (
        <img src={url} alt="" className="size-full object-cover" />
      ) : read?.ok === false ? (
        t('unreadable')
      ) : (
        file.type === 'application/pdf' && t('pdf', { size: formatBytes(file.bytes, locale) })
      )}
    </button>
  );
}
