import type { Case } from '../../domain/cases/Case.ts';
import type { CaseAction } from '../../domain/cases/CaseAction.ts';
import type { Duplicate } from '../../domain/cases/findDuplicates.ts';
import type { Attachment } from '../../domain/handover/Attachment.ts';
import type { Handover } from '../../domain/handover/Handover.ts';
import type { PersonalDetails } from '../../domain/handover/PersonalDetails.ts';
import type { Receipt } from '../../domain/receipt/Receipt.ts';
import type { Result } from '../../domain/result/Result.ts';
import type { Progress } from '../../domain/source/Progress.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { SealedFileError } from '../../handover/openSealedFile.ts';
import type { SealedEnclosure } from '../../storage/staff/SealedEnclosure.ts';
import type { FirstThing, IdleMinutes, KeepDays, WindowBook } from '../../storage/staff/WindowBook.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import type { ShiftService } from '../shift/ShiftService.ts';
import type { RecordCheck } from './RecordCheck.ts';
import type { StaffError } from './StaffError.ts';

export type { WindowBook } from '../../storage/staff/WindowBook.ts';

export type ClerkRole = 'clerk' | 'lead';

/** Someone who works at this window, by the name they chose for the lock screen. */
export interface Clerk {
  readonly id: string;
  readonly name: string;
  readonly role: ClerkRole;
}

/** A copy of the window; `missing` photographs could not be read any more and are not in it. */
export interface MadeCopy {
  readonly file: Blob;
  readonly missing: number;
}

/** How this device stands as a window; `book` is null where it cannot be read. `unavailable` names why its database cannot be opened. */
export type StaffState =
  | { readonly type: 'unknown' }
  | { readonly type: 'notSetUp' }
  | { readonly type: 'locked'; readonly clerks: readonly Clerk[] }
  | {
      readonly type: 'open';
      readonly clerk: Clerk;
      readonly clerks: readonly Clerk[];
      readonly window: WindowName;
      readonly book: WindowBook | null;
    }
  | { readonly type: 'unavailable'; readonly error: StaffError };

export interface WindowName {
  readonly id: string;
  readonly name: string;
}

/** What a clerk does to a case: an action without what the window adds by itself. */
export type ActionDraft = Draft<Exclude<CaseAction['type'], 'opened' | 'receiptGiven'>>;
type Draft<T> = T extends CaseAction['type'] ? Omit<Extract<CaseAction, { type: T }>, AddedByWindow> : never;
type AddedByWindow = 'id' | 'caseId' | 'windowId' | 'seq' | 'previous' | 'at' | 'clerkId' | 'edition' | 'known';

export interface OpeningDraft {
  /** The hand-over the case comes from; null where it is opened by hand. */
  readonly handover: Handover | null;
  readonly errands: Handover['errands'];
  readonly persons: Handover['persons'];
  readonly practice: boolean;
}

export interface OpenedCase {
  readonly caseId: string;
  /** The same hand-over had been taken in before: this is that case, and nothing was written. */
  readonly isKnown: boolean;
  readonly duplicates: readonly Duplicate[];
}

/** The case that a sealed file has become; `unknown`: papers of its hand-over that this edition does not know. */
export interface TakenFile extends OpenedCase {
  readonly unknown: number;
}

/** no-sealing: this browser has no X25519 · expired: made more than three days ago, or a day ahead. */
export type FileIntakeError =
  | StaffError
  | SealedFileError
  | { readonly type: 'handover/no-sealing' }
  | { readonly type: 'handover/expired' };

/** A photograph or PDF of a case, without its bytes. */
export type KeptAttachment = SealedEnclosure['attachments'][number];

/** What sealed files brought to a case, the first first. */
export interface CaseEnclosures {
  readonly details: readonly PersonalDetails[];
  readonly attachments: readonly KeptAttachment[];
}

/** One line of the list of cases, newest first. */
export interface CaseSummary {
  readonly caseId: string;
  readonly openedAt: string;
  readonly status: Case['status'];
  readonly errands: Handover['errands'];
  readonly practice: boolean;
  readonly clerkId: string;
  /** Why somebody has to come again, as long as that stands. */
  readonly comeBack: Case['comeBack'];
  /** Every reason somebody had to come again, also those that are over. */
  readonly returns: Case['returns'];
  /** The numbers of its receipts. */
  readonly receipts: Case['receiptNumbers'];
}

/** The list as far as it has been read, newest first. */
export interface CaseListing {
  readonly cases: readonly CaseSummary[];
  /** False while older cases are still being read: then nothing that is counted or not found is certain. */
  readonly isWhole: boolean;
}

/** How far the reading of all cases has come, and whether somebody has stopped it. */
export interface ReadingProgress extends Progress {
  readonly isStopped: boolean;
}

export interface CaseRead {
  readonly case: Case;
  /** What the visitor said of the papers; null for a case opened by hand. */
  readonly handover: Handover | null;
}

export interface GivenReceipt {
  readonly receipt: Receipt;
  /** The text of its code. */
  readonly text: string;
}

/** What a clerk let out: a list that whoever has it can read, or a sealed copy of the window. */
export type LeftWindow =
  | { readonly type: 'exported'; readonly count: number; readonly format: 'csv' | 'xlsx' }
  | { readonly type: 'copied' };

/** A window's work. Everything below `unlock` answers `staff/locked` while nobody has unlocked it. */
export interface StaffService extends ShiftService {
  readonly state: Source<StaffState>;
  /** Reads how this device stands; creates nothing. */
  look(): Promise<void>;
  /** Begins the window with its first clerk, a lead. The recovery code is given once and kept nowhere. */
  setUp(parts: {
    readonly windowName: string;
    readonly clerkName: string;
    readonly passphrase: string;
  }): Promise<Result<{ readonly recoveryCode: string }, StaffError>>;
  unlock(clerkId: string, passphrase: string): Promise<Result<void, StaffError>>;
  /** Opens with the recovery code and gives this clerk a new passphrase. */
  recover(clerkId: string, code: string, passphrase: string): Promise<Result<void, StaffError>>;
  /** A lead makes a new recovery code, told once and kept nowhere; the one before opens nothing any more. */
  newSheet(): Promise<Result<{ readonly recoveryCode: string }, StaffError>>;
  /** A lead says that the present recovery sheet is put away; until then the book has `sheetDue`. */
  sheetKept(): Promise<Result<void, StaffError>>;
  /** Notes that the card was printed, or that the list of first things was put away; told in the book's `first`. */
  doneFirst(thing: FirstThing): Promise<Result<void, StaffError>>;
  /** A lead adds somebody. */
  addClerk(parts: {
    readonly name: string;
    readonly role: ClerkRole;
    readonly passphrase: string;
  }): Promise<Result<Clerk, StaffError>>;
  /** A lead removes somebody else; their passphrase opens this window no more, their name stays for what they did. */
  removeClerk(clerkId: string): Promise<Result<void, StaffError>>;
  /** Gives whoever has unlocked the window a new passphrase; a wrong `present` one counts as at unlocking. */
  changePassphrase(present: string, passphrase: string): Promise<Result<void, StaffError>>;
  /** A lead chooses after how long without a touch the window locks, in every tab. */
  setIdleMinutes(minutes: IdleMinutes): Promise<Result<void, StaffError>>;
  /** A lead chooses how many days ended cases are kept; null: nothing is discarded by itself. */
  setKeepDays(days: KeepDays | null): Promise<Result<void, StaffError>>;
  /** A lead says that the date is right, where the clock had gone too far ahead to discard by it; then does so. */
  believeClock(): Promise<Result<void, StaffError>>;
  /** Discards the ended cases whose time is over, and answers how many; after unlocking that is done by itself. */
  discardOld(): Promise<Result<number, StaffError>>;
  /** A lead looks through everything the window has kept, whether something is missing, changed or out of place. */
  checkRecord(work?: LongWork): Promise<Result<RecordCheck, StaffError>>;
  /** Says in the log what left the window by a clerk's hand. */
  note(left: LeftWindow): Promise<Result<void, StaffError>>;
  /** Forgets every key at once. */
  lock(): void;
  openCase(draft: OpeningDraft): Promise<Result<OpenedCase, StaffError>>;
  /**
   * Takes in a file that was sealed for this window: the case, what its visitor said of themselves, and photographs;
   * all of it or nothing. The same file again changes nothing; another file of the same hand-over adds what it brings.
   */
  takeFile(given: {
    readonly file: Pick<Blob, 'size' | 'slice'>;
    readonly practice: boolean;
    /** Told in bytes; cancelled before the file was read to its end, nothing of it stays and `staff/cancelled` is answered. */
    readonly work?: LongWork;
  }): Promise<Result<TakenFile, FileIntakeError>>;
  enclosures(caseId: string): Promise<Result<CaseEnclosures, StaffError>>;
  /** One of them with its bytes. */
  attachment(caseId: string, one: KeptAttachment): Promise<Result<Attachment, StaffError>>;
  /** Does one thing to a case, kept before it is answered. An action that the case's status does not allow is refused, and a paper that may follow by a day that is over. */
  act(caseId: string, draft: ActionDraft): Promise<Result<CaseRead, StaffError>>;
  read(caseId: string): Promise<Result<CaseRead, StaffError>>;
  /** The id of the case that a receipt was given for. Errors: `staff/no-receipt`. */
  findReceipt(receiptId: string): Promise<Result<string, StaffError>>;
  /** All cases, once the last one has been read and what is new with them. */
  list(): Promise<Result<readonly CaseSummary[], StaffError>>;
  /** The same list while it is being read; nothing while locked. Whoever watches it calls `list` first. */
  readonly listing: Source<CaseListing>;
  /** How far that reading has come. */
  readonly reading: Source<ReadingProgress>;
  /** Stops it, and `list` answers `staff/cancelled`; what has been read stays, and the next `list` goes on. */
  stopReading(): void;
  /** Signs a receipt of the case as it stands, keeps it, and gives its text. */
  giveReceipt(caseId: string): Promise<Result<GivenReceipt, StaffError>>;
  /** Everything of this window as one file, sealed as it is and read back, to be kept elsewhere. */
  copyWindow(work?: LongWork): Promise<Result<MadeCopy, StaffError>>;
  /** Puts a copied window on a device that is none yet; it is then locked. Exactly, or nothing at all. */
  restoreWindow(copy: Pick<Blob, 'size' | 'slice'>, work?: LongWork): Promise<Result<void, StaffError>>;
  /** The text of this window's card, by which a visitor's app learns its key. */
  windowCard(): Promise<Result<string, StaffError>>;
}
