import type { Result } from '../../domain/result/Result.ts';
import type { StorageError } from '../StorageError.ts';
import type {
  ActionRow,
  AttachmentRow,
  CaseRow,
  ChainRow,
  EnclosureRow,
  FolderRow,
  GoneRow,
  PacketRow,
  ReceiptRow,
} from './CaseRows.ts';
import type { ChainRange, ChainStretch } from './ChainStretch.ts';
import type { ChainPlace } from './GoneAction.ts';
import type { WindowRow } from './WindowRow.ts';
import type { WindowDump } from './windowCopy.ts';

/** All rows of one case, as one transaction saw them. */
export interface KeptCase {
  readonly caseId: string;
  readonly row: CaseRow | undefined;
  readonly actions: readonly ActionRow[];
  readonly packet: PacketRow | undefined;
  /** Some row of it does not even have the shape of its kind. */
  readonly isBroken: boolean;
}

/** A row that a case's action follows in the window's chain, with what opens it. */
export interface LinkRows {
  readonly action: ActionRow;
  readonly row: CaseRow;
}

/** A row of `cases` as it lies there; `row` is undefined where it does not have its shape. */
export interface FoundRow {
  readonly caseId: string;
  readonly row: CaseRow | undefined;
}

export interface FoundCase {
  readonly chain: ChainRow;
  readonly kept: KeptCase;
  /** What its actions follow, where that belongs to other cases. */
  readonly before: readonly LinkRows[];
  /** What stays of those of them that were discarded. */
  readonly gone: readonly GoneRow[];
}

/** What a sealed file brought; its photographs are kept before it. */
export interface EnclosureToKeep {
  readonly row: EnclosureRow;
  /** Ids of its rows of `attachments`; where one is missing, nothing is kept. */
  readonly attachmentIds: readonly string[];
}

/** What one action of a person writes, and the place in the chain that it was made for. */
export interface CaseChange {
  /** `seq` of the chain when the change was made. */
  readonly after: number;
  /**
   * The case's row as it was read; undefined where the change begins its case. One that was discarded meanwhile is not
   * begun anew, and one that came from another window meanwhile not begun twice.
   */
  readonly before: CaseRow | undefined;
  readonly chain: ChainRow;
  readonly action: ActionRow;
  readonly row: CaseRow;
  readonly packet?: PacketRow;
  readonly receipt?: ReceiptRow;
  readonly enclosure?: EnclosureToKeep;
}

/** What lies at the places of some actions and just before and behind them, under whichever case. */
export interface AroundActions {
  readonly rows: readonly LinkRows[];
  /** Ids of rows exactly at one of the places or under one of the ids, whatever their shape. */
  readonly taken: readonly string[];
  readonly gone: readonly GoneRow[];
}

/** What one case from another window writes. */
export interface BroughtCase {
  /** The case's row as it was read; undefined where there was none. */
  readonly before: CaseRow | undefined;
  readonly row: CaseRow;
  /** Those that were not there yet. */
  readonly actions: readonly ActionRow[];
  readonly packet?: PacketRow;
  readonly receipts: readonly ReceiptRow[];
  /** What sealed files brought and is new here; before: ids of what was there when that was read. */
  readonly enclosures?: { readonly before: readonly string[]; readonly added: readonly EnclosureToKeep[] };
}

/** Cases that go for good, what stays of their actions, and `seq` of the chain when they were read. */
export interface DiscardedCases {
  readonly after: number;
  readonly caseIds: readonly string[];
  readonly gone: readonly GoneRow[];
}

/**
 * Rows of `onetrip-staff`, sealed before they come here. Everything but `begin` creates nothing and answers
 * `storage/absent` where there is no window. A row of `meta` without its shape is `storage/unreadable-row`.
 */
export interface StaffStore {
  readWindow(): Promise<Result<WindowRow, StorageError>>;
  /** Creates the database with a window that has done nothing. One that exists is `storage/changed-elsewhere`. */
  begin(window: WindowRow, chain: ChainRow): Promise<Result<void, StorageError>>;
  /** Puts the next `rev` of the window; `storage/changed-elsewhere` where another tab was faster. */
  replaceWindow(window: WindowRow): Promise<Result<void, StorageError>>;
  readChain(): Promise<Result<ChainRow, StorageError>>;
  readCase(caseId: string): Promise<Result<FoundCase, StorageError>>;
  /** The case that a hand-over has become, and the chain at that very moment. */
  findByPacket(
    packet: string | null,
  ): Promise<Result<{ readonly chain: ChainRow; readonly caseId: string | undefined }, StorageError>>;
  /** Ids of cases in their own order, from behind `caseId` on. */
  caseIdsAfter(caseId: string, limit: number): Promise<Result<readonly string[], StorageError>>;
  /** Rows of cases whose opening has a counter from `low` on and below `high`. */
  rowsOpened(low: number, high: number): Promise<Result<readonly FoundRow[], StorageError>>;
  /** The rows of these cases; one that is gone is left out. */
  rowsOf(caseIds: readonly string[]): Promise<Result<readonly FoundRow[], StorageError>>;
  /** Puts these rows over those that are sealed alike, to add their lines; what has changed or gone since stays so. */
  keepLines(rows: readonly CaseRow[]): Promise<Result<void, StorageError>>;
  /** Ids of the cases that a window has acted on since its action `seq`. */
  touchedSince(windowId: string, seq: number): Promise<Result<readonly string[], StorageError>>;
  readCases(caseIds: readonly string[]): Promise<Result<readonly KeptCase[], StorageError>>;
  /** All of a change or nothing. `storage/changed-elsewhere` where the chain has gone on since: make it anew. */
  commit(change: CaseChange): Promise<Result<void, StorageError>>;
  /** Adds what a sealed file brought to a case that is there; again, only what was laid down anew for it goes. */
  addEnclosure(enclosure: EnclosureToKeep): Promise<Result<void, StorageError>>;
  readEnclosures(caseId: string): Promise<Result<readonly EnclosureRow[], StorageError>>;
  /** Ids of the cases that sealed files brought something to, in their own order. */
  enclosedCaseIds(): Promise<Result<readonly string[], StorageError>>;
  /** Keeps one photograph; until its enclosure is kept it is a stray. */
  putAttachment(row: AttachmentRow): Promise<Result<void, StorageError>>;
  readAttachment(id: string): Promise<Result<AttachmentRow, StorageError>>;
  /** Takes away photographs of which it is certain that nothing claims them: the transaction that was to was refused. */
  dropAttachments(ids: readonly string[]): Promise<Result<void, StorageError>>;
  /** The same where its answer may never have come: what an enclosure claims stays. */
  dropUnclaimed(ids: readonly string[]): Promise<Result<void, StorageError>>;
  /** Takes away what no enclosure claims. Where another tab is just taking a file in, that one is told, and keeps nothing. */
  dropStrays(): Promise<Result<void, StorageError>>;
  /** Discards cases and puts the next `rev` of the window, or nothing; `storage/changed-elsewhere` as the two above. */
  discard(window: WindowRow, discarded: DiscardedCases): Promise<Result<void, StorageError>>;
  /** Rows at or next to these places, or under one of these ids. */
  around(actions: readonly (ChainPlace & { readonly id: string })[]): Promise<Result<AroundActions, StorageError>>;
  /** What lies at these places of a window's chain. */
  readStretch(range: ChainRange): Promise<Result<ChainStretch, StorageError>>;
  /** The case that a receipt says it is of; undefined where none with this id was given or taken over here. */
  findReceipt(receiptId: string): Promise<Result<string | undefined, StorageError>>;
  readReceipts(caseId: string): Promise<Result<readonly ReceiptRow[], StorageError>>;
  /**
   * Puts cases from another window, each whole, and the next `rev` of the window, or nothing; `storage/changed-elsewhere`
   * where one of them or the window is no longer as it was read, or a photograph of theirs was taken away. The window's own chain stays as it is.
   */
  takeIn(window: WindowRow, cases: readonly BroughtCase[]): Promise<Result<void, StorageError>>;
  /** How often cases came from other windows so far. */
  countBrought(): Promise<Result<number, StorageError>>;
  countRowsOf(caseIds: readonly string[]): Promise<Result<number, StorageError>>;
  /** How many actions were discarded so far. */
  countGone(): Promise<Result<number, StorageError>>;
  /** How many sealed files have brought something so far, of what is still kept. */
  countEnclosures(): Promise<Result<number, StorageError>>;
  countCases(): Promise<Result<number, StorageError>>;
  allCaseIds(): Promise<Result<readonly string[], StorageError>>;
  /** The folder that copies go to; undefined where none was ever chosen, or its row cannot be read. */
  readFolder(): Promise<Result<FolderRow | undefined, StorageError>>;
  keepFolder(row: FolderRow): Promise<Result<void, StorageError>>;
  /** Every row that belongs to a copy and the ids of its photographs, in one transaction: neither strays nor the folder. */
  dump(): Promise<Result<WindowDump, StorageError>>;
  /** Lays down one photograph of a copy where there is no window yet, otherwise `storage/changed-elsewhere`. Until `restore` it is a stray. */
  restoreAttachment(row: AttachmentRow): Promise<Result<void, StorageError>>;
  /**
   * Puts every row of a copy where nothing is yet, in one transaction, once its photographs lie there; otherwise
   * `storage/changed-elsewhere`. What else lies there unclaimed goes.
   */
  restore(dump: WindowDump): Promise<Result<void, StorageError>>;
  close(): void;
}
