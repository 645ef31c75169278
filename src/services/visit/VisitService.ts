import type { Result } from '../../domain/result/Result.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { FinderAnswers } from '../../domain/visit/FinderAnswers.ts';
import type { Preparation } from '../../domain/visit/Preparation.ts';
import type { SeenErrand } from '../../domain/visit/SeenErrand.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import type { HandoverNotes } from '../handover/HandoverService.ts';

/**
 * The visit being prepared. Sources hold `emptyPreparation`, no answers and nothing seen until something is kept.
 * Every change is one transaction; its promise resolves when it is kept and the sources show it. A change is given as
 * an edit of what stands there: where another window wrote first, the edit is done once more on what that one wrote,
 * so neither is lost. An edit that returns its argument writes nothing.
 */
export interface VisitService {
  readonly preparation: Source<Loadable<Preparation, StorageError>>;
  change(edit: (now: Preparation) => Preparation): Promise<Result<Preparation, StorageError>>;
  readonly answers: Source<Loadable<FinderAnswers, StorageError>>;
  changeAnswers(edit: (now: FinderAnswers) => FinderAnswers): Promise<Result<FinderAnswers, StorageError>>;
  /** Hand-overs that were shown and what windows answered. */
  readonly counter: Source<Loadable<Pick<HandoverNotes, 'packets' | 'receipts'>, StorageError>>;
  /** By subject id. */
  readonly seen: Source<Loadable<ReadonlyMap<string, SeenErrand>, StorageError>>;
  /** Notes errands as seen now, in one transaction; `forget` drops those of errands no longer wanted. */
  noteSeen(seen: readonly SeenErrand[], forget: readonly string[]): Promise<Result<void, StorageError>>;
}
