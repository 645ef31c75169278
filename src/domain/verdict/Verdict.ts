import type { GapView } from '../content/Citations.ts';
import type { OpenTime } from '../content/OpeningHours.ts';
import type { Assurance } from '../content/Provenance.ts';
import type { RecordId } from '../content/RecordId.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import type { Validity } from '../dates/validOn.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';

/** A paper that a verdict speaks of: find the rest in the bag list by `key`. */
export interface PaperRef {
  /** `BagLine.key`. */
  readonly key: string;
  readonly person: PersonRef;
  readonly evidenceTypeId: RecordId;
  readonly name: string;
}

/** What the centre confirmed of a place for the day: the times at which it is open, none where it is closed. */
export interface Opening {
  readonly placeId: RecordId;
  readonly placeName: string;
  readonly times: readonly OpenTime[];
  readonly confirmed: Assurance;
}

/** Something that stands in the way, the most pressing first. Words for each are in the visit's own locale file. */
export type VerdictReason =
  /** Before today: choose another day. */
  | { readonly type: 'dayPast'; readonly day: PlainDate }
  /** A day off in the sourced table. Whether the window opens is not published. */
  | { readonly type: 'publicHoliday'; readonly day: PlainDate }
  /** Saturday or Sunday, and not all the places have confirmed hours that say whether they open. */
  | { readonly type: 'weekend'; readonly day: PlainDate }
  /** Closed on that weekday, as the centre confirmed. */
  | { readonly type: 'closed'; readonly opening: Opening }
  | { readonly type: 'noDay' }
  /** A source says that nobody else may hand it in, and someone else is to go. */
  | { readonly type: 'mustComeYourself'; readonly errandId: RecordId; readonly errandName: string }
  /** Ready by the reader's word, but not valid on the day. */
  | {
      readonly type: 'notValid';
      readonly paper: PaperRef;
      readonly validity: Extract<Validity, { type: 'expired' | 'issuedLater' | 'tooOld' | 'tooShort' }>;
    }
  /** Not ready. `state` is what the reader said of it last. */
  | { readonly type: 'missing'; readonly paper: PaperRef; readonly state: 'notStarted' | 'inProgress' | 'cannotYet' }
  /** One of several ways is enough, and none is chosen yet. */
  | {
      readonly type: 'choose';
      readonly choiceKey: string;
      readonly person: PersonRef;
      readonly errandName: string;
      readonly requirementName: string;
    }
  /** Asked only of some people; the reader has not said whether of them. Get it, or mark it as not needed. */
  | { readonly type: 'decide'; readonly paper: PaperRef; readonly onlyIf: string };

/** What no source answers and is better asked before setting out; the question is ready to show or send. */
export type AskFirst =
  /** Not all the places have confirmed hours for that day: asked for every day that is not in the past. */
  | { readonly type: 'hours'; readonly question: GapView | null }
  /** No table of holidays for that year: the day may be a holiday or a shifted workday. */
  | { readonly type: 'holidays'; readonly year: number; readonly question: GapView | null }
  | {
      readonly type: 'papers';
      readonly errandId: RecordId;
      readonly errandName: string;
      readonly question: GapView | null;
    }
  | {
      readonly type: 'place';
      readonly errandId: RecordId;
      readonly errandName: string;
      readonly question: GapView | null;
    }
  | {
      readonly type: 'proxy';
      readonly errandId: RecordId;
      readonly errandName: string;
      readonly question: GapView | null;
    };

/** A date to look up on the paper: a list asks for a valid or recent one, and it is not typed yet. */
export interface DateCheck {
  readonly paper: PaperRef;
  readonly wants: readonly ('issuedOn' | 'expiresOn')[];
}

/** Something to know; it stands in nobody's way and needs no step. */
export type VerdictNote =
  | { readonly type: 'expiresOnTheDay'; readonly paper: PaperRef }
  /** The errand gives the reader a paper that others of their errands (`words`) ask for: it has to be issued first. */
  | { readonly type: 'givesPaper'; readonly errandId: RecordId; readonly errandName: string; readonly words: string }
  /** Handed in somewhere else, not at the centre. */
  | { readonly type: 'elsewhere'; readonly errandId: RecordId; readonly errandName: string; readonly words: string }
  /** What a source says of somebody else handing it in. */
  | { readonly type: 'proxy'; readonly errandId: RecordId; readonly errandName: string; readonly words: string };

/**
 * The one next step. `pickErrand` while there is no errand; `solve` the first reason; `check` a date; `ask` the first
 * open question; `go` when nothing known is left.
 */
export type NextStep =
  | { readonly type: 'pickErrand' }
  | { readonly type: 'solve'; readonly reason: VerdictReason }
  | { readonly type: 'ask'; readonly question: AskFirst }
  | { readonly type: 'check'; readonly check: DateCheck }
  | { readonly type: 'go' };

/**
 * Whether to come on the planned day, as far as is known, and why. `come` says: nothing that a source asks for is
 * missing; it never promises that a window without confirmed hours is open, nor that the application succeeds. With
 * `basis: 'none'` no published list stands behind it, and the words must say so. `askFirst` is what to ask before
 * setting out: while it is not empty, "come" is only "come, once you have asked"; while `checks` is not, it is not said
 * at all.
 */
export interface Verdict {
  readonly answer: 'nothingPlanned' | 'come' | 'comeAndPromise' | 'notYet';
  /** Whether published lists cover every errand, some or none of them. */
  readonly basis: 'all' | 'some' | 'none';
  /** Most pressing first; empty unless `notYet`. */
  readonly reasons: readonly VerdictReason[];
  /** What may follow later, as a record says; only with `comeAndPromise`. */
  readonly promises: readonly PaperRef[];
  readonly askFirst: readonly AskFirst[];
  /** What the centre confirmed of the places for that day. */
  readonly openings: readonly Opening[];
  readonly checks: readonly DateCheck[];
  readonly notes: readonly VerdictNote[];
  readonly next: NextStep;
  /** Papers of published lists, with a choice still open counted as one. Set aside ones do not count. */
  readonly papers: { readonly total: number; readonly ready: number };
}
