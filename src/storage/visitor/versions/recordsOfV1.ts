import * as v from 'valibot';
import { EvidenceItem } from '../../../domain/visitor/EvidenceItem.ts';
import { Person } from '../../../domain/visitor/Person.ts';
import type { VisitorRecord } from '../../../domain/visitor/VisitorRecord.ts';

/** All rows of a database of version 1, as found. */
export interface V1Rows {
  readonly persons: readonly unknown[];
  readonly evidenceItems: readonly unknown[];
  /** Only rows that version 1 had put aside. */
  readonly meta: readonly unknown[];
}

/**
 * What version 1 kept, as records. Pure; every row becomes one record, and one that cannot be read is put aside as
 * it is. Applied twice it gives the same.
 */
export function recordsOfV1({ persons, evidenceItems, meta }: V1Rows): VisitorRecord[] {
  const aside = (store: string, row: unknown, index: number): VisitorRecord => ({
    kind: 'aside',
    value: { id: `v1.${store}.${index}`, row },
  });
  return [
    ...persons.map((row, index): VisitorRecord => {
      const person = v.safeParse(Person, row);
      return person.success ? { kind: 'person', value: person.output } : aside('persons', row, index);
    }),
    ...evidenceItems.map((row, index): VisitorRecord => {
      const item = v.safeParse(EvidenceItem, row);
      return item.success ? { kind: 'item', value: item.output } : aside('evidenceItems', row, index);
    }),
    ...meta.map((row, index) => aside('meta', row, index)),
  ];
}
