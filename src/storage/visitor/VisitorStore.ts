import type { ShownPacket } from '../../domain/handover/ShownPacket.ts';
import type { TrustedWindow } from '../../domain/handover/TrustedWindow.ts';
import type { Receipt } from '../../domain/receipt/Receipt.ts';
import type { Result } from '../../domain/result/Result.ts';
import type { FinderAnswers } from '../../domain/visit/FinderAnswers.ts';
import type { Preparation } from '../../domain/visit/Preparation.ts';
import type { SeenErrand } from '../../domain/visit/SeenErrand.ts';
import type { EvidenceItem } from '../../domain/visitor/EvidenceItem.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { Person } from '../../domain/visitor/Person.ts';
import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import type { StorageError } from '../StorageError.ts';
import type { StorageUse } from '../storageUse.ts';
import type { EvidenceItemRepository } from './EvidenceItemRepository.ts';
import type { HandoverRepository } from './HandoverRepository.ts';
import type { Keeping } from './Keeping.ts';
import type { PaperFileRepository } from './PaperFileRepository.ts';
import type { PersonRepository } from './PersonRepository.ts';
import type { VisitorVault } from './VisitorVault.ts';
import type { VisitRepository } from './VisitRepository.ts';

/** All that the reader has kept, as it stood at one moment. Persons and files in the order in which they were added. */
export interface VisitorSnapshot {
  readonly persons: readonly Person[];
  readonly evidenceItems: readonly EvidenceItem[];
  readonly files: readonly PaperFile[];
  /** Undefined until something was kept; so are `answers`. */
  readonly preparation: Preparation | undefined;
  readonly answers: FinderAnswers | undefined;
  readonly seen: readonly SeenErrand[];
  /** Hand-overs that were shown, windows that are believed, and what they answered. */
  readonly packets: readonly ShownPacket[];
  readonly windows: readonly TrustedWindow[];
  readonly receipts: readonly Receipt[];
  /** What is kept but not understood, by what it was. */
  readonly unreadable: { readonly persons: number; readonly evidenceItems: number; readonly others: number };
}

/** Everything kept, as plain data by kind; what "show me all you keep about me" shows. Photographs only by their record. */
export type VisitorRows = Readonly<Record<string, readonly unknown[]>>;

/** Everything kept, unsealed, as it stood at one moment: what a backup holds. */
export interface LogicalExport {
  /** Sorted by kind and key, so that equal contents give equal lists. */
  readonly records: readonly VisitorRecord[];
  /** The bytes of one photograph or PDF; read one at a time, they may be many. Undefined when no copy has them whole. */
  readBytes(fileId: string): Promise<Result<Uint8Array<ArrayBuffer> | undefined, StorageError>>;
}

/** The bytes of one `PaperFile`, by its id. */
export interface FileBytes {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What the reader keeps on this device. Every change is sealed first, then written to the journal beside the
 * database, then to the database in one strict transaction; only then is it acknowledged. Everything answers
 * `storage/locked` while a passphrase is set and was not given.
 */
export interface VisitorStore {
  readonly persons: PersonRepository;
  readonly evidenceItems: EvidenceItemRepository;
  readonly visit: VisitRepository;
  readonly handover: HandoverRepository;
  readonly files: PaperFileRepository;
  readonly vault: VisitorVault;
  /** How many copies there are, as the last change or the start has found out. */
  keeping(): Keeping;
  readAll(): Promise<Result<VisitorSnapshot, StorageError>>;
  exportRows(): Promise<Result<VisitorRows, StorageError>>;
  exportLogical(): Promise<Result<LogicalExport, StorageError>>;
  /**
   * Replaces everything kept by these records in one switch: the bytes are laid down beside what is there, one at a
   * time; only when those of every `file` record have come in their full length does one transaction exchange the
   * records, and then the old bytes go. Until that moment everything stays as it was. The passphrase stays. When
   * `bytes` throws, nothing is replaced and the same is thrown on. Errors: `invalid-value` (a record of the wrong
   * shape or twice, bytes without a record, of another length or missing: `path` says which), `quota`, and what any
   * transaction can give.
   */
  replaceEverything(
    records: readonly VisitorRecord[],
    bytes: AsyncIterable<FileBytes>,
  ): Promise<Result<void, StorageError>>;
  /**
   * Keeps again what was read before the browser cleared it, in one switch; photographs and PDFs are gone with their
   * bytes. Errors: as of `replaceEverything`.
   */
  putBack(snapshot: VisitorSnapshot): Promise<Result<void, StorageError>>;
  /** Bytes by kind, in what they take on the device; photographs and PDFs as `bytes`. */
  storageUse(): Promise<Result<StorageUse, StorageError>>;
  /** Calls `fn` once when the connection closes under us, not when `close` is called. */
  onClosed(fn: () => void): () => void;
  close(): void;
}
