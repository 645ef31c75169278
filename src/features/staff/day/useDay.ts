import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { LocalizedText } from '../../../domain/locale/LocalizedText.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { CaseListing, CaseSummary } from '../../../services/staff/StaffService.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { countDay, type DayCount } from './countDay.ts';
import { type CaseFilter, findCases } from './findCases.ts';

export interface Day {
  readonly listing: CaseListing;
  readonly error: StaffError | undefined;
  /** Reads what has not been read, after it was stopped. */
  readOn(): void;
  readonly today: DayCount;
  /** The cases that the filter leaves; a key typed is shown before they are found. */
  readonly found: readonly CaseSummary[];
  /** What errands are called has been read. */
  readonly isNamed: boolean;
  nameOf(one: CaseSummary): string;
}

const noNames: ReadonlyMap<string, LocalizedText> = new Map();
const nothing: CaseListing = { cases: [], isWhole: false };

/** All cases of the window as far as they have been read, and what of them is looked for. */
export function useDay(desk: StaffDesk, { query, status }: CaseFilter): Day {
  const listing = useSource(desk.staff.listing, nothing);
  const [read, setNames] = useState<ReadonlyMap<string, LocalizedText>>();
  const names = read ?? noNames;
  const [error, setError] = useState<StaffError>();
  const readOn = useCallback(() => {
    void desk.staff.list().then((result) => {
      // Whoever stopped it sees what has been read.
      setError(result.ok || result.error.type === 'staff/cancelled' ? undefined : result.error);
    });
  }, [desk]);
  useEffect(() => {
    readOn();
    void desk.edition.open().then(async (opened) => {
      const kinds = ['document', 'housing', 'benefit', 'measure', 'service'] as const;
      const lists = await Promise.all(kinds.map((kind) => opened?.content.list(kind) ?? []));
      setNames(new Map(lists.flatMap((list) => list.map(({ id, name }) => [id, name] as const))));
    });
  }, [desk, readOn]);
  const { cases } = listing;
  const asked = useDeferredValue(query);
  const found = useMemo(() => findCases(cases, { query: asked, status }, names), [cases, asked, status, names]);
  const today = useMemo(() => countDay(cases, desk.nowMs()), [cases, desk]);
  const nameOf = useCallback(
    (one: CaseSummary) =>
      // An id is no name: until names are read their place is empty.
      read === undefined
        ? ''
        : one.errands.map(({ subjectId }) => read.get(subjectId)?.['zh-Hans'] ?? subjectId).join('、'),
    [read],
  );
  return { listing, error, readOn, today, found, isNamed: read !== undefined, nameOf };
}
