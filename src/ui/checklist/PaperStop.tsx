import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../domain/checklist/ChecklistView.ts';
import type { PageCitations } from '../../domain/content/PageCitations.ts';
import type { EvidenceItem } from '../../domain/visitor/EvidenceItem.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import { SourceNote } from '../fact/SourceNote.tsx';
import { PaperFiles } from '../papers/PaperFiles.tsx';
import type { ChecklistServices } from './ChecklistServices.ts';
import { PaperDetails } from './PaperDetails.tsx';
import { PaperNote } from './PaperNote.tsx';
import { PaperState } from './PaperState.tsx';
import { Station } from './Station.tsx';

interface PaperStopProps {
  readonly paper: PaperView;
  readonly person: PersonRef;
  readonly item: EvidenceItem | undefined;
  readonly next: boolean;
  readonly citations: Pick<PageCitations, 'sources'>;
  readonly visitor: ChecklistServices['visitor'];
  readonly unsaved: ChecklistServices['unsaved'];
  readonly papers: ChecklistServices['papers'];
}

/** One paper on the line: what it is, whether it is ready, a note, how to get it, and what that is based on. */
export function PaperStop(props: PaperStopProps) {
  const { paper, person, item, next, citations, visitor, unsaved, papers } = props;
  const { t } = useTranslation('checklist');
  const { evidenceTypeId } = paper;
  const state = item?.state ?? 'notStarted';
  const saveNote = useCallback(
    (note: string) => visitor.setNote(person, evidenceTypeId, note),
    [visitor, person, evidenceTypeId],
  );
  return (
    <div data-evidence={evidenceTypeId} className="relative mt-4">
      <Station state={state} next={next} />
      <h4 className="font-semibold">
        {paper.name}
        {next && <span className="ms-3 text-small text-lacquer noscript:hidden print:hidden">{t('paper.next')}</span>}
      </h4>
      {paper.note !== null && <p>{paper.note}</p>}
      {(paper.originals !== null || paper.copies !== null) && (
        <p>
          {paper.originals !== null && t('paper.originals', { number: paper.originals })}{' '}
          {paper.copies !== null && t('paper.copies', { number: paper.copies })}
        </p>
      )}
      <PaperState
        paperName={paper.name}
        state={state}
        save={(wanted) => visitor.setState(person, evidenceTypeId, wanted)}
      />
      <PaperNote
        draftKey={`${person} ${evidenceTypeId}`}
        paperName={paper.name}
        stored={item?.note ?? ''}
        unsaved={unsaved}
        save={saveNote}
      />
      {papers !== undefined && (
        <PaperFiles papers={papers} person={person} evidenceTypeId={evidenceTypeId} paperName={paper.name} />
      )}
      <PaperDetails paper={paper} />
      <SourceNote provenance={paper.provenance} doubtful={paper.doubtful} citations={citations} />
    </div>
  );
}
