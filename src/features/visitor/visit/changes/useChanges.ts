import { useCallback, useEffect, useState } from 'react';
import { compareSeen } from '../../../../domain/changes/compareSeen.ts';
import type { ErrandChange } from '../../../../domain/changes/ErrandChange.ts';
import { readSeenErrand } from '../../../../domain/changes/readSeenErrand.ts';
import type { Preparation } from '../../../../domain/visit/Preparation.ts';
import type { SeenErrand } from '../../../../domain/visit/SeenErrand.ts';
import type { Reading } from '../../../../ui/checklist/ChecklistServices.ts';
import { useSource } from '../../../../ui/source/useSource.ts';
import type { EditionReading } from '../../../../ui/visit/useEdition.ts';
import type { VisitServices } from '../VisitServices.ts';

const loading: Reading<never> = { status: 'loading' };

/**
 * What the edition says otherwise of the reader's errands than when they last looked. An errand seen for the first
 * time is noted as it stands; one no longer wanted is forgotten; a changed one waits until the reader has read it.
 */
export function useChanges(visit: VisitServices['visit'], preparation: Preparation, edition: EditionReading) {
  const stored = useSource<Reading<ReadonlyMap<string, SeenErrand>>>(visit.seen, loading);
  const seen = stored.status === 'ready' ? stored.value : undefined;
  const [changes, setChanges] = useState<readonly ErrandChange[]>([]);
  const [news, setNews] = useState<readonly SeenErrand[]>([]);
  const subjects = preparation.errands.map(({ subjectId }) => subjectId).join(' ');
  const opened = edition.status === 'ready' ? edition.opened : undefined;

  useEffect(() => {
    if (seen === undefined || opened === undefined) return;
    let gone = false;
    const wanted = subjects.split(' ').filter(Boolean);
    const number = opened.edition.edition;
    const compare = async () => {
      const found = await Promise.all(wanted.map((id) => readSeenErrand(opened.content, number, id)));
      if (gone) return;
      const now = found.filter((errand) => errand !== undefined);
      const changed = wanted.flatMap((id) => {
        const before = seen.get(id);
        const change =
          before &&
          compareSeen(
            before,
            now.find(({ subjectId }) => subjectId === id),
            number,
          );
        return change ?? [];
      });
      setChanges(changed);
      setNews(now.filter(({ subjectId }) => changed.some((change) => change.subjectId === subjectId)));
      const unseen = now.filter(({ subjectId }) => !seen.has(subjectId));
      const unwanted = [...seen.keys()].filter((id) => !wanted.includes(id));
      if (unseen.length > 0 || unwanted.length > 0) await visit.noteSeen(unseen, unwanted);
    };
    // Nothing rests on it: what cannot be read or noted now is looked at again next time.
    compare().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [visit, seen, opened, subjects]);

  const understood = useCallback(() => {
    const lost = changes.filter(({ isGone }) => isGone).map(({ subjectId }) => subjectId);
    void visit.noteSeen(news, lost);
  }, [visit, changes, news]);
  return { changes, understood };
}
