import type { BagList } from '../../domain/bagList/BagList.ts';
import type { Handover } from '../../domain/handover/Handover.ts';
import type { ShownPacket } from '../../domain/handover/ShownPacket.ts';
import type { TrustedWindow } from '../../domain/handover/TrustedWindow.ts';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import type { Receipt } from '../../domain/receipt/Receipt.ts';
import type { Result } from '../../domain/result/Result.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { Preparation } from '../../domain/visit/Preparation.ts';
import type { PersonKind } from '../../domain/visitor/Person.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { HandoverError } from '../../handover/HandoverError.ts';
import type { QrMatrix } from '../../handover/qrMatrix.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import type { FileSealing } from './FileSealing.ts';

/** What is to be handed over: the visit as it stands on screen. */
export interface HandoverWish {
  readonly preparation: Preparation;
  readonly bag: BagList;
  readonly kindOf: (person: PersonRef) => PersonKind;
  readonly locale: LocaleTag;
}

/** A hand-over ready to be shown. */
export interface MadeHandover {
  readonly handover: Handover;
  /** The whole as one text, for the clipboard, a file or a scanner. */
  readonly text: string;
  /** One still code, or the codes of a moving one. */
  readonly codes: readonly QrMatrix[];
  /** To be read aloud; null where the visit is too large for that. */
  readonly spoken: string | null;
}

/** What a reader took in. part: of a receipt's moving code; all there and taken before where `have` is `of`. `mark`: twelve digits that the window shows too, to be compared by eye. */
export type Taken =
  | { readonly type: 'receipt'; readonly isNew: boolean; readonly receipt: Receipt; readonly unknown: number }
  | { readonly type: 'part'; readonly have: number; readonly of: number }
  | { readonly type: 'card'; readonly window: TrustedWindow; readonly mark: string; readonly standing: CardStanding };

/** `otherKey`: a window of this id is believed already under another key; `known`: nothing to do. */
export type CardStanding = 'new' | 'known' | 'otherKey';

/**
 * own to this side: handover/not-a-receipt (a hand-over, not for visitors) · unknown-window (its card was
 * not read) · receipt/altered, receipt/number-taken.
 */
export type TakeError =
  | HandoverError
  | StorageError
  | { readonly type: 'receipt/altered'; readonly receiptId: string }
  | { readonly type: 'receipt/number-taken'; readonly receiptId: string }
  | { readonly type: 'handover/not-a-receipt' }
  | { readonly type: 'handover/unknown-window' };

export interface HandoverNotes {
  readonly packets: readonly ShownPacket[];
  readonly windows: readonly TrustedWindow[];
  readonly receipts: readonly Receipt[];
}

/** The visitor's side of the counter. Nothing leaves the device but what is shown. */
export interface HandoverService {
  readonly notes: Source<Loadable<HandoverNotes, StorageError>>;
  /**
   * Makes the hand-over and notes that it is shown, so that a receipt finds back. Unchanged and less than three days
   * old it is the same packet again. Undefined where the visit has no errand that the edition knows.
   */
  make(wish: HandoverWish): Promise<Result<MadeHandover | undefined, StorageError>>;
  /**
   * Reads a receipt, a part of one or a window's card, and keeps a receipt of a believed window. A card is only shown; one of a
   * window believed already adds its key for sealing, for the believed key has signed that.
   */
  take(text: string): Promise<Result<Taken, TakeError>>;
  /** Believes a window whose card was read. */
  trust(window: TrustedWindow): Promise<Result<void, StorageError>>;
  /** What papers are called, by the id of their kind: all that the edition on this device knows. */
  paperNames(locale: LocaleTag): Promise<ReadonlyMap<string, string>>;
  /** One file with photographs, for a window whose card has a key for that. */
  readonly files: FileSealing;
}
