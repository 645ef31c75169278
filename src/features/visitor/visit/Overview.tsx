import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../domain/dates/PartialDate.ts';
import { lineStandings } from '../../../domain/handover/lineStandings.ts';
import type { VisitFigures } from '../../../domain/visit/figureVisit.ts';
import type { Preparation } from '../../../domain/visit/Preparation.ts';
import type { EvidenceItem } from '../../../domain/visitor/EvidenceItem.ts';
import type { PersonRef } from '../../../domain/visitor/PersonRef.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useSource } from '../../../ui/source/useSource.ts';
import type { EditionReading } from '../../../ui/visit/useEdition.ts';
import { BagSection } from './bag/BagSection.tsx';
import { WindowWords } from './bag/WindowWord.tsx';
import { ChangesCard } from './changes/ChangesCard.tsx';
import { useChanges } from './changes/useChanges.ts';
import { ExitsSection } from './exits/ExitsSection.tsx';
import { PrintedVisit } from './exits/PrintedVisit.tsx';
import { PlanRows } from './PlanRows.tsx';
import type { Step } from './useStep.ts';
import type { VisitServices } from './VisitServices.ts';
import { VerdictCard } from './verdict/VerdictCard.tsx';

const notRead = { status: 'loading' } as const;
const noWords = new Map<string, never>();

interface OverviewProps {
  readonly services: VisitServices;
  readonly preparation: Preparation;
  readonly today: PlainDate;
  readonly edition: EditionReading;
  /** Undefined until everything has been read. */
  readonly figures: VisitFigures | undefined;
  readonly items: ReadonlyMap<PersonRef, ReadonlyMap<string, EvidenceItem>>;
  readonly isReadOnly: boolean;
  nameOf(subjectId: string): string;
  personName(person: PersonRef): string;
  change(edit: (now: Preparation) => Preparation): Promise<boolean>;
  go(step: Step): void;
}

/** The finished list: whether to come, what changed, what was decided, the papers, and how to take it along. */
export function Overview(props: OverviewProps) {
  const { services, preparation, today, edition, figures, items, isReadOnly, nameOf, personName, change, go } = props;
  const { t } = useTranslation('visit');
  const { changes, understood } = useChanges(services.visit, preparation, edition);
  const counter = useSource(services.visit.counter, notRead);
  const words = useMemo(
    () => (counter.status === 'ready' ? lineStandings(counter.value.packets, counter.value.receipts) : noWords),
    [counter],
  );
  if (figures === undefined)
    return <p className="min-h-dvh text-ink-soft">{t(edition.status === 'absent' ? 'noEdition' : 'opening')}</p>;
  const { bag, verdict } = figures;
  const plan = { preparation, today, nameOf, personName };
  return (
    <>
      <div className="print:hidden">
        <VerdictCard verdict={verdict} personName={personName} go={go} />
        {changes.length > 0 && <ChangesCard changes={changes} onUnderstood={understood} />}
        <PlanRows {...plan} go={go} />
        <WindowWords.Provider value={words}>
          <fieldset disabled={isReadOnly} className="min-w-0">
            <BagSection
              bag={bag}
              items={items}
              next={verdict.next}
              services={services}
              personName={personName}
              onChoose={(key, listId) =>
                void change((now) => ({ ...now, wayChoices: { ...now.wayChoices, [key]: listId } }))
              }
            />
          </fieldset>
        </WindowWords.Provider>
        <Section title={t('show.title')} id="show">
          <p className="mb-3">{t('show.lead')}</p>
          <Button onClick={() => go('show')}>{t('show.open')}</Button>
        </Section>
        <ExitsSection
          exits={services.exits}
          bag={bag}
          verdict={verdict}
          preparation={preparation}
          personName={personName}
        />
      </div>
      <PrintedVisit bag={bag} verdict={verdict} preparation={preparation} personName={personName} />
    </>
  );
}
