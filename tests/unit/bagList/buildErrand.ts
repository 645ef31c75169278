import type { BagList } from '../../../src/domain/bagList/BagList.ts';
import type {
  ErrandRequirement,
  ErrandView,
  ErrandWay,
  HandInView,
  WantedPaper,
} from '../../../src/domain/bagList/ErrandView.ts';
import { type BagListParts, makeBagList } from '../../../src/domain/bagList/makeBagList.ts';
import type { Provenance } from '../../../src/domain/content/Provenance.ts';
import { noDateTerms } from '../../../src/domain/dates/validOn.ts';
import { emptyPreparation } from '../../../src/domain/visit/emptyPreparation.ts';
import type { Preparation } from '../../../src/domain/visit/Preparation.ts';
import { type EvidenceItem, exampleEvidenceItem } from '../../../src/domain/visitor/EvidenceItem.ts';

export const told: Provenance = {
  sources: ['source.p1'],
  asOf: '2026-01-01',
  certainty: 'sure',
  state: 'inForce',
  confirmed: null,
};

export const somewhere: HandInView = { type: 'elsewhere', words: 'elsewhere', provenance: told, doubtful: false };

/** A paper as a list asks for it; `passport` becomes `evidence.passport`. */
export function paper(name: string, some: Partial<WantedPaper> = {}): WantedPaper {
  return {
    evidenceTypeId: `evidence.${name}`,
    name,
    clerkName: name,
    summary: name,
    path: `/documents/${name}`,
    originals: null,
    copies: null,
    isUsedUp: false,
    note: null,
    issuer: null,
    howToGet: null,
    howLong: [],
    terms: noDateTerms,
    mayFollow: null,
    provenance: told,
    doubtful: false,
    ...some,
  };
}

export function way(id: string, papers: readonly WantedPaper[], when: string | null = null): ErrandWay {
  return { id, when, papers };
}

/** A requirement with its ways; one way is no choice. */
export function requirement(id: string, ...ways: readonly ErrandWay[]): ErrandRequirement {
  return { id, name: id, ways };
}

export interface BuiltErrand {
  readonly standing?: 'published' | 'bringIfYouHave';
  readonly where?: HandInView;
  readonly proxy?: ErrandView['proxy'];
}

/** An errand with one list, or with none where no requirement is given. */
export function errand(name: string, requirements: readonly ErrandRequirement[], some: BuiltErrand = {}): ErrandView {
  const standing = some.standing ?? 'published';
  return {
    id: `document.${name}`,
    name,
    clerkName: name,
    path: `/documents/${name}`,
    lists:
      requirements.length === 0
        ? []
        : [
            {
              id: `checklist.${name}`,
              name,
              summary: name,
              standing,
              round: null,
              provenance: told,
              doubtful: false,
              requirements,
            },
          ],
    where: some.where ?? somewhere,
    proxy: some.proxy ?? { type: 'notPublished', question: null },
    questions: [],
    papersQuestion: null,
  };
}

export function item(name: string, some: Partial<EvidenceItem> = {}): EvidenceItem {
  return { ...exampleEvidenceItem, evidenceTypeId: `evidence.${name}`, ...some };
}

export function itemsById(...items: readonly EvidenceItem[]): ReadonlyMap<string, EvidenceItem> {
  return new Map(items.map((one) => [one.evidenceTypeId, one]));
}

export interface Bagged extends Partial<Omit<BagListParts, 'errands' | 'preparation'>> {
  readonly preparation?: Partial<Preparation>;
}

/** The bag of some errands, all for the reader unless the preparation says otherwise. */
export function bagOf(errands: readonly ErrandView[], { preparation, ...parts }: Bagged = {}): BagList {
  return makeBagList({
    errands,
    preparation: {
      ...emptyPreparation,
      day: '2026-11-24',
      errands: errands.map(({ id }) => ({ subjectId: id, persons: ['self'] })),
      ...preparation,
    },
    itemsOf: () => new Map(),
    selfId: null,
    today: '2026-11-20',
    edition: 1,
    ...parts,
  });
}

export function linesOf(bag: BagList) {
  return bag.persons.flatMap(({ stops }) => stops.flatMap((stop) => stop.lines));
}

export function choicesOf(bag: BagList) {
  return bag.persons.flatMap(({ stops }) => stops.flatMap((stop) => stop.choices));
}
