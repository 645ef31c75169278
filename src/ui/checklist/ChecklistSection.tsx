import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistView } from '../../domain/checklist/ChecklistView.ts';
import { checklistProgress } from '../../domain/checklist/requirementProgress.ts';
import type { PageCitations } from '../../domain/content/PageCitations.ts';
import type { EvidenceItem } from '../../domain/visitor/EvidenceItem.ts';
import { SourceNote } from '../fact/SourceNote.tsx';
import { StatementList } from '../fact/StatementList.tsx';
import { Section } from '../layout/Section.tsx';
import { useLatePart } from '../page/useLatePart.ts';
import { useSource } from '../source/useSource.ts';
import type { ChecklistServices, Reading } from './ChecklistServices.ts';
import { PersonSwitcher } from './PersonSwitcher.tsx';
import { RequirementStop } from './RequirementStop.tsx';
import { reasonKeys } from './SaveStatus.tsx';
import { useLastRead } from './useLastRead.ts';
import { usePeople } from './usePeople.ts';

interface ChecklistSectionProps {
  readonly view: ChecklistView;
  readonly citations: Pick<PageCitations, 'sources'>;
  readonly services: ChecklistServices;
}

const loadUnlockBox = async () => (await import('../vault/UnlockBox.tsx')).UnlockBox;
const loading: Reading<never> = { status: 'loading' };

/** The papers as one line with a stop each, ticked per person and kept on this device. Readable without scripts. */
export function ChecklistSection({ view, citations, services }: ChecklistSectionProps) {
  const { t } = useTranslation('checklist');
  const { visitor, unsaved, papers, vault } = services;
  const { people, current, choose } = usePeople(visitor);
  const source = useMemo(() => visitor.observe(current.ref), [visitor, current.ref]);
  const stored = useSource<Reading<ReadonlyMap<string, EvidenceItem>>>(source, loading);
  const isLocked = stored.status === 'error' && stored.error.type === 'storage/locked' && vault !== undefined;
  const UnlockBox = useLatePart(isLocked, loadUnlockBox);
  const items = useLastRead(stored, current.ref);
  const progress = checklistProgress(view.requirements, (id) => items?.get(id)?.state ?? 'notStarted');
  return (
    <Section title={view.name} id="papers">
      <p className="mb-2 text-small text-ink-soft">
        {view.round === null
          ? t(`standing.${view.standing}`)
          : t('standing.of', { standing: t(`standing.${view.standing}`), round: view.round })}
      </p>
      <p>{view.summary}</p>
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      <PersonSwitcher people={people} current={current} visitor={visitor} onChoose={choose} />
      {isLocked && UnlockBox !== undefined && vault !== undefined && <UnlockBox vault={vault} />}
      {stored.status === 'error' && !isLocked && (
        <p role="alert" className="my-3 border-2 border-dashed border-ink p-3">
          {t('save.unreadable', { reason: t(reasonKeys(stored.error.type)) })}
        </p>
      )}
      <p className="mt-4 mb-6 text-lead noscript:hidden print:hidden">
        <span className="font-sign text-sign tabular-nums">{progress.ready}</span>{' '}
        {t('progress', { total: progress.total })}
      </p>
      {/* Until what is stored has been read, a tap could not be kept: so it is not taken either. */}
      <fieldset disabled={stored.status === 'loading' || isLocked} className="min-w-0">
        <ol className="ms-4 print:mt-6">
          {view.requirements.map((requirement) => (
            <RequirementStop
              key={`${current.ref} ${requirement.id}`}
              requirement={requirement}
              person={current.ref}
              items={items}
              nextPaper={progress.nextPaper}
              citations={citations}
              visitor={visitor}
              unsaved={unsaved}
              papers={papers}
            />
          ))}
          <li className="relative ps-8">
            <span aria-hidden="true" className="absolute -start-2 top-1 size-5 bg-ink" />
            <p className="font-semibold">{t('end')}</p>
          </li>
        </ol>
      </fieldset>
      {view.statements.length > 0 && (
        <div className="mt-10">
          <StatementList statements={view.statements} citations={citations} />
        </div>
      )}
    </Section>
  );
}
