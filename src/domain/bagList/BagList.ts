import type { Provenance } from '../content/Provenance.ts';
import type { EditionNumber } from '../content/PublishedEdition.ts';
import type { RecordId } from '../content/RecordId.ts';
import type { StatementView } from '../content/StatementView.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import type { Validity } from '../dates/validOn.ts';
import type { EvidenceState } from '../visitor/EvidenceItem.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';
import type { Count } from './Count.ts';
import type { ErrandView, HandInView } from './ErrandView.ts';

/** A list of papers is `published` for its errand, or only sensible to carry when asking. */
export type ListStanding = 'published' | 'bringIfYouHave';

/** Why a paper is in the bag: one errand, one requirement of it, and what that one says of the paper. */
export interface Need {
  readonly errandId: RecordId;
  readonly errandName: string;
  readonly checklistId: RecordId;
  readonly requirementId: string;
  readonly requirementName: string;
  /** Key of the choice through which the paper came into the bag; null where there was nothing to choose. */
  readonly choiceKey: string | null;
  readonly standing: ListStanding;
  /** Whom this is asked of, where not everybody: "only if you have changed your name". */
  readonly onlyIf: string | null;
  /** What this list asks of the paper, e.g. "at least one year". */
  readonly note: string | null;
  /** The provenance of the request; its sources are cited on the errand's own page. */
  readonly provenance: Provenance;
  readonly doubtful: boolean;
}

/** One kind of paper that one person brings, with everything it is needed for. */
export interface BagLine {
  /** `<person>/<evidence type>`: permanent, the same under every order of errands. */
  readonly key: string;
  readonly person: PersonRef;
  readonly evidenceTypeId: RecordId;
  readonly name: string;
  /** The name in the clerk's script (`zh-Hans`). */
  readonly clerkName: string;
  readonly summary: string;
  readonly path: string;
  /** The most that one errand wants to see; added up for what stays with the office (photographs, forms). */
  readonly originals: Count;
  /** Added up over the errands. */
  readonly copies: Count;
  readonly issuer: string | null;
  readonly howToGet: string | null;
  /** What the records say of how long it takes to get; empty where they say nothing. */
  readonly howLong: readonly StatementView[];
  /** `published` as soon as one list that asks for it is. */
  readonly standing: ListStanding;
  /** True when every need is `onlyIf`: the reader still has to say whether it concerns them. */
  readonly isConditional: boolean;
  /** Where a record says that it may follow later: its words. Null: nothing says so, so it does not. */
  readonly mayFollow: MayFollow | null;
  readonly neededFor: readonly [Need, ...Need[]];
  readonly state: EvidenceState;
  readonly issuedOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
  /** Judged for `BagList.judgedOn`, against the strictest of what is asked. */
  readonly validity: Validity;
}

export interface MayFollow {
  readonly words: string;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
}

/** A paper inside a way that may be chosen. */
export interface WayPaper {
  readonly evidenceTypeId: RecordId;
  readonly name: string;
  readonly clerkName: string;
  readonly path: string;
  readonly note: string | null;
  readonly issuer: string | null;
  readonly howToGet: string | null;
  readonly state: EvidenceState;
  /** Whether this person brings it for another reason anyhow. */
  readonly isInBag: boolean;
}

/** Papers that together are enough for a requirement. */
export interface Way {
  /** The value to keep in `Preparation.wayChoices`. */
  readonly listId: string;
  readonly when: string | null;
  readonly papers: readonly WayPaper[];
  /** Every paper of it is in the bag for another reason: this way costs nothing. */
  readonly isFree: boolean;
}

/**
 * A requirement with several ways, any one of which is enough. `decidedBy`: the reader chose; or nothing was chosen
 * and a way is in the bag anyhow (`inBag`), or its papers are marked ready (`ready`). Null: still to be chosen.
 */
export interface WayChoice {
  /** The key to keep in `Preparation.wayChoices`, made by `wayKey`. */
  readonly key: string;
  readonly person: PersonRef;
  readonly errandId: RecordId;
  readonly errandName: string;
  readonly checklistId: RecordId;
  readonly requirementId: string;
  readonly requirementName: string;
  readonly standing: ListStanding;
  readonly ways: readonly [Way, ...Way[]];
  readonly taken: string | null;
  readonly decidedBy: 'reader' | 'inBag' | 'ready' | null;
  /** The reader marked every paper of every way as not needed. */
  readonly isSetAside: boolean;
}

/** Where papers are handed in, with what one person hands in there. A paper for two places stands at the first. */
export interface BagStop {
  /** Key of the place: its id, `elsewhere/<errand>`, or `unknown/<the question that asks for it>`. */
  readonly key: string;
  readonly where: HandInView;
  /** The errands of this person that are done here, in the reader's order. */
  readonly errands: readonly { readonly id: RecordId; readonly name: string }[];
  readonly lines: readonly BagLine[];
  readonly choices: readonly WayChoice[];
}

export interface PersonBag {
  readonly person: PersonRef;
  /** In walking order: floors from below, then rooms without a floor, then elsewhere, then places nobody published. */
  readonly stops: readonly BagStop[];
}

/** One bag list over all errands and persons: plain data in one language, the same for the same edition and choices. */
export interface BagList {
  /** The reader first, then the others by id. */
  readonly persons: readonly PersonBag[];
  /** What is known of each errand, in the reader's order: also those without any list of papers. */
  readonly errands: readonly ErrandView[];
  /** Errands that this edition no longer has. */
  readonly lostErrands: readonly RecordId[];
  readonly edition: EditionNumber;
  /** The day of the visit; null while none is chosen. */
  readonly day: PlainDate | null;
  /** The day the papers' dates were held against: the day of the visit, or today where that is past or not chosen. */
  readonly judgedOn: PlainDate;
  /** Whether any record says of any paper here that it may follow later; false today. */
  readonly mayAnyFollow: boolean;
}
