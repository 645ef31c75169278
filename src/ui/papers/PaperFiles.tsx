import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaggedError } from '../../domain/result/Result.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import { useLateWords } from '../i18n/useLateWords.ts';
import { useLatePart } from '../page/useLatePart.ts';
import { useSource } from '../source/useSource.ts';
import type { PaperFilesPort } from './PaperFilesPort.ts';

export interface PaperFilesProps {
  readonly papers: PaperFilesPort;
  readonly person: PersonRef;
  readonly evidenceTypeId: string;
  readonly paperName: string;
}

const loading: Loadable<ReadonlyMap<string, readonly PaperFile[]>, TaggedError> = { status: 'loading' };
const loadPart = async () => (await import('./PaperFilesPart.tsx')).PaperFilesPart;

/** Photographs and PDFs of one paper: a quiet line that says how many there are. All else comes when it is opened. */
export function PaperFiles(props: PaperFilesProps) {
  const { papers, person, evidenceTypeId, paperName } = props;
  const { t } = useTranslation('checklist');
  const [isWanted, setWanted] = useState(false);
  const Part = useLatePart(isWanted, loadPart);
  const hasWords = useLateWords(isWanted ? 'papers' : undefined);
  const observed = useMemo(() => papers.observe(person), [papers, person]);
  const found = useSource(observed, loading);
  const files = found.status === 'ready' ? (found.value.get(evidenceTypeId) ?? []) : [];
  return (
    <details
      className="fold noscript:hidden print:hidden"
      onToggle={(event) => {
        if (event.currentTarget.open) setWanted(true);
      }}
    >
      <summary>
        <span>
          {files.length === 0 ? t('paper.files') : t('paper.filesKept', { number: files.length })}
          <span className="sr-only">{t('paper.of', { paper: paperName })}</span>
        </span>
      </summary>
      <div className="min-h-44">
        {Part !== undefined && hasWords && (
          <Part {...props} files={files} error={found.status === 'error' ? found.error : undefined} />
        )}
      </div>
    </details>
  );
}
