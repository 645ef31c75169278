import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementView } from '../../domain/checklist/ChecklistView.ts';
import { requirementStanding } from '../../domain/checklist/requirementProgress.ts';
import type { PageCitations } from '../../domain/content/PageCitations.ts';
import type { EvidenceItem } from '../../domain/visitor/EvidenceItem.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { ChecklistServices } from './ChecklistServices.ts';
import { PaperStop } from './PaperStop.tsx';

interface RequirementStopProps {
  readonly requirement: RequirementView;
  readonly person: PersonRef;
  /** What the person has stored; undefined while it is being read. */
  readonly items: ReadonlyMap<string, EvidenceItem> | undefined;
  readonly nextPaper: string | undefined;
  readonly citations: Pick<PageCitations, 'sources'>;
  readonly visitor: ChecklistServices['visitor'];
  readonly unsaved: ChecklistServices['unsaved'];
  readonly papers: ChecklistServices['papers'];
}

/** A stretch of the line: one requirement and the ways to meet it. The stretch is drawn through once it is settled. */
export function RequirementStop(props: RequirementStopProps) {
  const { requirement, person, items, nextPaper, citations, visitor, unsaved, papers } = props;
  const { t } = useTranslation('checklist');
  const standing = requirementStanding(requirement, (id) => items?.get(id)?.state ?? 'notStarted');
  return (
    <li className={`border-s-4 ps-8 pb-10 ${standing === 'open' ? 'border-dashed border-rule' : 'border-ink'}`}>
      <h3 className="text-lead font-semibold">{requirement.name}</h3>
      {requirement.lists.length > 1 && <p className="text-small text-ink-soft">{t('anyOne')}</p>}
      {requirement.lists.map((list, index) => (
        <Fragment key={list.id}>
          {index > 0 && <p className="mt-4 font-semibold">{t('or')}</p>}
          {list.when !== null && <p className="mt-3 text-small text-ink-soft">{list.when}</p>}
          {list.papers.map((paper) => (
            <PaperStop
              key={paper.evidenceTypeId}
              paper={paper}
              person={person}
              item={items?.get(paper.evidenceTypeId)}
              next={paper.evidenceTypeId === nextPaper}
              citations={citations}
              visitor={visitor}
              unsaved={unsaved}
              papers={papers}
            />
          ))}
        </Fragment>
      ))}
    </li>
  );
}
