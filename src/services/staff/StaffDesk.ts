import type { ScreenLock } from '../../browser/screenLock/createScreenLock.ts';
import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import type { QrMatrix } from '../../handover/qrMatrix.ts';
import type { FolderCopies } from '../folderCopy/FolderCopies.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import type { PreferencesService } from '../preferences/createPreferencesService.ts';
import type { CodeScanner } from '../scanning/createCodeScanner.ts';
import type { CopyReminder } from './createCopyReminder.ts';
import type { Intake } from './createIntake.ts';
import type { CaseTable, TableFormat } from './export/CaseTable.ts';
import type { StaffService } from './StaffService.ts';

/** The lock of the device's own screen, where the browser tells of it. */
export type ScreenLockPort = ScreenLock;

/** Everything a window's pages may ask for. */
export interface StaffDesk {
  readonly staff: StaffService;
  /** A fresh one for each visitor. */
  createIntake(): Intake;
  readonly scanner: CodeScanner;
  readonly edition: {
    open(): Promise<{ readonly content: ContentReader; readonly edition: EditionStamp } | undefined>;
  };
  /** Undefined where the text has other characters than a code can hold. */
  qr(text: string): QrMatrix | undefined;
  /** The codes by which a receipt is shown: one, or those of a moving one; none where it is too large for any. */
  codesOf(text: string): readonly QrMatrix[];
  /** The digits by which a window's card is compared; undefined where the text is no card. */
  markOfCard(text: string): Promise<string | undefined>;
  /** Whether a file begins like one that is sealed for a window. */
  isSealedFile(file: Blob): Promise<boolean>;
  /** Gives a PDF out of a case, no longer sealed. Must be called from a tap. */
  savePdf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** False when the sheet was closed. Must be called from a tap. */
  saveFile(name: string, content: Blob): Promise<boolean>;
  saveText(name: string, text: string, mediaType: string): Promise<boolean>;
  /** Gives a table as a file of this name, without its ending. False when the sheet was closed or it was cancelled. Must be called from a tap. */
  saveTable(name: string, format: TableFormat, table: CaseTable, work?: LongWork): Promise<boolean>;
  readonly copies: CopyReminder;
  readonly screenLock: ScreenLockPort;
  readonly preferences: PreferencesService;
  readonly folder: FolderCopies;
  nowMs(): number;
}
