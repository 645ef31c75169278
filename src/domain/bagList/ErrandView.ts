import type { GapView } from '../content/Citations.ts';
import type { OpeningHours } from '../content/OpeningHours.ts';
import type { Provenance } from '../content/Provenance.ts';
import type { RecordId } from '../content/RecordId.ts';
import type { StatementView } from '../content/StatementView.ts';
import type { DateTerms } from '../dates/validOn.ts';

/**
 * Where an errand's papers are handed in, as the records say. `centre`: a room of this building; `elsewhere`: not in
 * this building, in words; `notPublished`: no source says, so there is only a question to ask (null where no gap fits).
 */
export type HandInView =
  | {
      readonly type: 'centre';
      readonly placeId: RecordId;
      readonly name: string;
      readonly path: string;
      /** As printed in the lift; null where no source names the floor. */
      readonly floorLabel: string | null;
      readonly level: number | null;
      /** When it is open in an ordinary week; null where the centre has confirmed no hours. */
      readonly hours: OpeningHours | null;
      readonly words: string | null;
      readonly provenance: Provenance;
      readonly doubtful: boolean;
    }
  | {
      readonly type: 'elsewhere';
      readonly words: string;
      readonly provenance: Provenance;
      readonly doubtful: boolean;
    }
  | { readonly type: 'notPublished'; readonly question: GapView | null };

/** Whether another person may hand an errand in. `notPublished` is the rule today: ask, never guess. */
export type ProxyView =
  | {
      readonly type: 'yes' | 'no' | 'onlyIf';
      readonly words: string;
      readonly provenance: Provenance;
      readonly doubtful: boolean;
    }
  | { readonly type: 'notPublished'; readonly question: GapView | null };

/** One errand as the edition knows it, before persons and choices. */
export interface ErrandView {
  readonly id: RecordId;
  readonly name: string;
  /** The name in the clerk's script (`zh-Hans`). */
  readonly clerkName: string;
  readonly path: string | null;
  readonly lists: readonly ErrandList[];
  readonly where: HandInView;
  readonly proxy: ProxyView;
  /** What no source answers about this errand, its lists first. */
  readonly questions: readonly GapView[];
  /** The one to ask where no list of papers is published; null where a list is, or no gap fits. */
  readonly papersQuestion: GapView | null;
}

/** A list of papers of an errand. */
export interface ErrandList {
  readonly id: RecordId;
  readonly name: string;
  readonly summary: string;
  readonly standing: 'published' | 'bringIfYouHave';
  readonly round: string | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly requirements: readonly ErrandRequirement[];
}

export interface ErrandRequirement {
  readonly id: string;
  readonly name: string;
  readonly ways: readonly ErrandWay[];
}

export interface ErrandWay {
  readonly id: string;
  readonly when: string | null;
  readonly papers: readonly WantedPaper[];
}

/** A paper as one list asks for it, with what the records say of such papers. */
export interface WantedPaper {
  readonly evidenceTypeId: RecordId;
  readonly name: string;
  readonly clerkName: string;
  readonly summary: string;
  readonly path: string;
  readonly originals: number | null;
  readonly copies: number | null;
  /** Stays with the office, so that each errand needs its own. */
  readonly isUsedUp: boolean;
  readonly note: string | null;
  readonly issuer: string | null;
  readonly howToGet: string | null;
  readonly howLong: readonly StatementView[];
  readonly terms: DateTerms;
  readonly mayFollow: { readonly words: string; readonly provenance: Provenance; readonly doubtful: boolean } | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
}
