import type { Result } from '../../domain/result/Result.ts';
import type { VisitorRecord, VisitorRecordKind } from '../../domain/visitor/VisitorRecord.ts';
import type { StorageError } from '../StorageError.ts';
import type { KeptRecords } from './KeptRecords.ts';
import type { BytesRef } from './Sealing.ts';

/** One action of the reader, worked out from what is kept: all of it happens or none. */
export interface Plan<T> {
  readonly value: T;
  readonly puts?: readonly PlannedRecord[];
  readonly removes?: readonly { readonly kind: VisitorRecordKind; readonly key: string }[];
  /** Rows that are not understood and go with what is removed, by row key. */
  readonly removesStrange?: readonly string[];
}

export interface PlannedRecord {
  readonly record: VisitorRecord;
  readonly bytes?: BytesRef;
}

/** Works an action out. May be called again on newer records when another window was faster, so it only computes. */
export type Edit<T> = (kept: KeptRecords) => Result<Plan<T>, StorageError>;
