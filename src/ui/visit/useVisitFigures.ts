import { useEffect, useMemo, useState } from 'react';
import type { PlainDate } from '../../domain/dates/PartialDate.ts';
import { personsOf } from '../../domain/visit/changePreparation.ts';
import type { VisitFacts, VisitFigures } from '../../domain/visit/figureVisit.ts';
import type { Preparation } from '../../domain/visit/Preparation.ts';
import type { EvidenceItem } from '../../domain/visitor/EvidenceItem.ts';
import type { Person } from '../../domain/visitor/Person.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { Reading } from '../checklist/ChecklistServices.ts';
import { useLastRead } from '../checklist/useLastRead.ts';
import { useLocale } from '../locale/LocaleContext.ts';
import { notRead } from '../source/notRead.ts';
import { useSource } from '../source/useSource.ts';
import type { EditionReading } from './useEdition.ts';
import { useItems } from './useItems.ts';
import type { VisitFiguresPorts } from './VisitPort.ts';

type Reckon = typeof import('../../domain/visit/figureVisit.ts')['figureVisit'];

const loading: Reading<never> = { status: 'loading' };

export interface VisitReckoned {
  /** Undefined until everything they rest on has been read. */
  readonly figures: VisitFigures | undefined;
  readonly items: ReadonlyMap<PersonRef, ReadonlyMap<string, EvidenceItem>>;
}

/** Where a visit stands, anew with every change. The code that reckons comes only to those who prepare a visit. */
export function useVisitFigures(
  ports: Pick<VisitFiguresPorts, 'visitor'>,
  preparation: Preparation | undefined,
  edition: EditionReading,
  today: PlainDate,
): VisitReckoned {
  const persons = useSource<Reading<readonly Person[]>>(
    preparation === undefined ? notRead : ports.visitor.persons,
    loading,
  );
  const people = useLastRead(persons, '');
  const wanted = preparation === undefined ? [] : personsOf(preparation);
  const items = useItems(ports.visitor, wanted);
  const known = useFacts(preparation, edition);
  const isRead = people !== undefined && wanted.every((person) => items.has(person));
  const selfId = people?.find(({ kind }) => kind === 'self')?.id ?? null;
  const figures = useMemo(() => {
    if (known === undefined || preparation === undefined || !isRead) return undefined;
    const itemsOf = (person: PersonRef) => items.get(person) ?? new Map();
    // An errand just added is reckoned with once the edition has been asked about it.
    const errands = preparation.errands.filter(({ subjectId }) => known.asked.has(subjectId));
    return known.reckon(known.facts, {
      preparation: { ...preparation, errands },
      itemsOf,
      selfId,
      today,
    });
  }, [known, preparation, today, isRead, items, selfId]);
  return { figures, items };
}

function useFacts(preparation: Preparation | undefined, edition: EditionReading) {
  const locale = useLocale();
  const [known, setKnown] = useState<{
    readonly reckon: Reckon;
    readonly facts: VisitFacts;
    readonly asked: ReadonlySet<string>;
  }>();
  const subjects = preparation?.errands.map(({ subjectId }) => subjectId).join(' ') ?? '';
  const opened = edition.status === 'ready' ? edition.opened : undefined;
  useEffect(() => {
    if (opened === undefined) return;
    let gone = false;
    const read = async () => {
      const { figureVisit, loadVisitFacts } = await import('../../domain/visit/figureVisit.ts');
      const { content, edition: stamp } = opened;
      const asked = subjects.split(' ').filter(Boolean);
      const facts = await loadVisitFacts(content, stamp, locale, asked);
      if (!gone) setKnown({ reckon: figureVisit, facts, asked: new Set(asked) });
    };
    // What cannot be read leaves the last figures standing; the next change tries again.
    read().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [opened, locale, subjects]);
  return known;
}
