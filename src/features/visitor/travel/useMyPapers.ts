import { useEffect, useState } from 'react';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import { type PersonChoice, usePeople } from '../../../ui/checklist/usePeople.ts';
import type { CardView } from './CardView.ts';

/** The names of the papers a person has ready; never empty. */
export interface PersonPapers {
  readonly person: PersonChoice;
  readonly ready: readonly string[];
}

/** What the people on this device have ready, as it changes; nothing while it is read, and nothing where nothing is kept. */
export function useMyPapers(visitor: ChecklistServices['visitor'], papers: CardView['papers']): PersonPapers[] {
  const { people } = usePeople(visitor);
  const refs = people.map((person) => person.ref).join(' ');
  const [ready, setReady] = useState<Readonly<Record<string, ReadonlySet<string>>>>({});
  useEffect(() => {
    const ends = refs.split(' ').map((ref) => {
      const source = visitor.observe(ref);
      const read = () => {
        const found = source.get();
        if (found.status !== 'ready') return;
        const ids = [...found.value.values()]
          .filter((item) => item.state === 'ready')
          .map((item) => item.evidenceTypeId);
        setReady((all) => ({ ...all, [ref]: new Set(ids) }));
      };
      const end = source.subscribe(read);
      read();
      return end;
    });
    return () => {
      for (const end of ends) end();
    };
  }, [visitor, refs]);
  return people
    .map((person) => ({
      person,
      ready: papers.flatMap(([id, name]) => (ready[person.ref]?.has(id) ? [name] : [])),
    }))
    .filter((entry) => entry.ready.length > 0);
}
