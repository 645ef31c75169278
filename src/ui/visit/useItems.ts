import { useEffect, useState } from 'react';
import type { EvidenceItem } from '../../domain/visitor/EvidenceItem.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { VisitFiguresPorts } from './VisitPort.ts';

type Items = ReadonlyMap<string, EvidenceItem>;

/** What some persons have kept of their papers, as it changes; a person is missing while theirs is still being read. */
export function useItems(
  visitor: VisitFiguresPorts['visitor'],
  persons: readonly PersonRef[],
): ReadonlyMap<PersonRef, Items> {
  const refs = persons.join(' ');
  const [items, setItems] = useState<ReadonlyMap<PersonRef, Items>>(new Map());
  useEffect(() => {
    const ends = refs
      .split(' ')
      .filter(Boolean)
      .map((ref) => {
        const source = visitor.observe(ref);
        const read = () => {
          const found = source.get();
          if (found.status === 'ready') setItems((all) => new Map(all).set(ref, found.value));
        };
        const end = source.subscribe(read);
        read();
        return end;
      });
    return () => {
      for (const end of ends) end();
    };
  }, [visitor, refs]);
  return items;
}
