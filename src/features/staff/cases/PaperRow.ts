import type { BagList } from '../../../domain/bagList/BagList.ts';
import type { Case } from '../../../domain/cases/Case.ts';
import type { PaperCheck } from '../../../domain/cases/PaperCheck.ts';
import type { Handover } from '../../../domain/handover/Handover.ts';

/** One paper of one person, as it stands at the window. */
export interface PaperRow {
  readonly key: string;
  readonly person: string;
  readonly evidenceTypeId: string;
  /** Simplified, as the office writes it. */
  readonly name: string;
  /** What the lists say of it, in the clerk's script. */
  readonly notes: readonly string[];
  /** What the visitor said; undefined where they said nothing. */
  readonly said: Handover['papers'][number] | undefined;
  /** One of several ways for a requirement: its name. Null where it is asked for in any case. */
  readonly oneOf: string | null;
  readonly check: PaperCheck | null;
}

/** All papers of a case: what this edition asks for, what the visitor named beside it, what was checked beside that. */
export function paperRows(
  bag: BagList,
  found: Case,
  handover: Handover | null,
  nameOf: (id: string) => string,
): PaperRow[] {
  const said = new Map(handover?.papers.map((paper) => [`${paper.person}/${paper.evidenceTypeId}`, paper]));
  const checks = new Map(found.papers.map((paper) => [`${paper.person}/${paper.evidenceTypeId}`, paper.now]));
  const rows = new Map<string, PaperRow>();
  const add = (person: string, evidenceTypeId: string, row: Pick<PaperRow, 'name' | 'notes' | 'oneOf'>) => {
    const key = `${person}/${evidenceTypeId}`;
    if (rows.has(key)) return;
    rows.set(key, { ...row, key, person, evidenceTypeId, said: said.get(key), check: checks.get(key) ?? null });
  };
  for (const { person, stops } of bag.persons) {
    for (const { lines, choices } of stops) {
      for (const line of lines) {
        const notes = line.neededFor.flatMap(({ onlyIf, note }) => [onlyIf, note]).filter((text) => text !== null);
        add(person, line.evidenceTypeId, { name: line.name, notes: [...new Set(notes)], oneOf: null });
      }
      for (const { ways, requirementName } of choices)
        for (const { papers } of ways)
          for (const { evidenceTypeId, name, note } of papers)
            add(person, evidenceTypeId, { name, notes: note === null ? [] : [note], oneOf: requirementName });
    }
  }
  for (const { person, evidenceTypeId } of [...(handover?.papers ?? []), ...found.papers])
    add(person, evidenceTypeId, { name: nameOf(evidenceTypeId), notes: [], oneOf: null });
  return [...rows.values()];
}
