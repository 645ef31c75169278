import type { Preparation } from '../../../domain/visit/Preparation.ts';
import type { EvidenceItem } from '../../../domain/visitor/EvidenceItem.ts';
import type { PaperFile } from '../../../domain/visitor/PaperFile.ts';
import type { Person } from '../../../domain/visitor/Person.ts';
import type { VisitorExport } from '../../../services/visitor/createVisitorService.ts';

/** One paper of one person: what is noted, and how many photographs and PDFs there are. */
export interface HeldPaper {
  readonly evidenceTypeId: string;
  readonly item: EvidenceItem | undefined;
  readonly files: number;
}

/** Everything kept, in an order that can be read aloud. */
export interface Held {
  readonly people: readonly { readonly person: Person; readonly papers: readonly HeldPaper[] }[];
  readonly visit: Preparation | undefined;
  /** How many questions of the finder were answered. */
  readonly answers: number;
}

/** Sorts what the export holds by person. What nobody understands stands in the export alone, under a kind of its own. */
export function listHeld(rows: VisitorExport['rows']): Held {
  // The store gives each kind through its schema; only `unreadable` is of any shape.
  const persons = (rows['persons'] ?? []) as readonly Person[];
  const items = (rows['evidenceItems'] ?? []) as readonly EvidenceItem[];
  const files = (rows['files'] ?? []) as readonly PaperFile[];
  const [visit] = (rows['preparation'] ?? []) as readonly Preparation[];
  const [answers] = (rows['answers'] ?? []) as readonly object[];
  return {
    people: persons.map((person) => {
      const own = [...items, ...files].filter(({ personId }) => personId === person.id);
      const papers = [...new Set(own.map(({ evidenceTypeId }) => evidenceTypeId))].sort();
      return {
        person,
        papers: papers.map((evidenceTypeId) => ({
          evidenceTypeId,
          item: items.find((item) => item.personId === person.id && item.evidenceTypeId === evidenceTypeId),
          files: files.filter((file) => file.personId === person.id && file.evidenceTypeId === evidenceTypeId).length,
        })),
      };
    }),
    visit,
    answers: Object.keys(answers ?? {}).length,
  };
}

/** Every record of the guide that is named in it. */
export function namedIn({ people, visit }: Held): readonly string[] {
  const papers = people.flatMap((one) => one.papers.map(({ evidenceTypeId }) => evidenceTypeId));
  return [...new Set([...papers, ...(visit?.errands ?? []).map(({ subjectId }) => subjectId)])].sort();
}
