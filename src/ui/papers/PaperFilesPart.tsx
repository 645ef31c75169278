import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaggedError } from '../../domain/result/Result.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import { errorKey } from '../errors/errorText.ts';
import { AddFile } from './AddFile.tsx';
import { FileDialog } from './FileDialog.tsx';
import { FileThumb } from './FileThumb.tsx';
import type { PaperFilesProps } from './PaperFiles.tsx';

interface PaperFilesPartProps extends PaperFilesProps {
  readonly files: readonly PaperFile[];
  /** Why what is kept cannot be read. */
  readonly error: TaggedError | undefined;
}

/** The opened list: what is kept, each to be looked at and removed, and the ways to add one. */
export function PaperFilesPart({ papers, person, evidenceTypeId, paperName, files, error }: PaperFilesPartProps) {
  const { t } = useTranslation('papers');
  const [shownId, setShownId] = useState<string>();
  const [told, setTold] = useState<'kept' | 'removed'>();
  const shown = files.findIndex(({ id }) => id === shownId);
  const shownFile = files[shown];
  return (
    <div className="pb-4">
      {error !== undefined && <p className="font-semibold">{t(errorKey(error), { ...error })}</p>}
      {files.length > 0 && (
        <ul className="flex flex-wrap gap-3 py-2">
          {files.map((file, index) => (
            <li key={file.id}>
              <FileThumb
                papers={papers}
                file={file}
                label={t('show', { number: index + 1, total: files.length, paper: paperName })}
                onOpen={() => {
                  setTold(undefined);
                  setShownId(file.id);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <AddFile
        papers={papers}
        person={person}
        evidenceTypeId={evidenceTypeId}
        paperName={paperName}
        onChosen={() => setTold(undefined)}
        onKept={() => setTold('kept')}
      />
      <p role="status" className="mt-2 min-h-7 font-semibold">
        {told !== undefined && t(told)}
      </p>
      <p className="text-small text-ink-soft">{t('what')}</p>
      {shownFile !== undefined && (
        <FileDialog
          key={shownFile.id}
          papers={papers}
          file={shownFile}
          title={t('numbered', { number: shown + 1, total: files.length, paper: paperName })}
          name={`onetrip-${evidenceTypeId.slice(evidenceTypeId.indexOf('.') + 1)}-${shown + 1}`}
          onClose={() => setShownId(undefined)}
          onRemoved={() => setTold('removed')}
        />
      )}
    </div>
  );
}
