import type { Clock } from '../../browser/clock/Clock.ts';
import type { Receipt } from '../../domain/receipt/Receipt.ts';
import type { KnownIds } from '../../handover/knownIds.ts';
import type { X25519Pair } from '../../handover/x25519.ts';
import type { StaffSealing } from '../../storage/staff/StaffSealing.ts';
import type { StaffStore } from '../../storage/staff/StaffStore.ts';
import type { UnlockPatience } from '../../storage/visitor/UnlockPatience.ts';

/** What tabs of one browser tell each other; never a key, never anything of a case. */
export type StaffNews = 'locked' | 'windowChanged';

export interface StaffParts {
  readonly store: StaffStore;
  readonly sealing: StaffSealing;
  readonly clock: Clock;
  /** Holds up whoever tries one passphrase after the other at this window. */
  readonly patience: UnlockPatience;
  /** The number of the edition on this device; null while there is none. */
  edition(): number | null;
  /** What the edition on this device knows by name. */
  knownIds(): Promise<KnownIds>;
  /** Ends the running task so that the page stays alive while many cases are opened. */
  yieldToMain(): Promise<void>;
  tellOthers(news: StaffNews): void;
  /** Calls `fn` with what another tab tells. */
  hearOthers(fn: (news: StaffNews) => void): void;
  signReceipt(receipt: Receipt, secretKey: Uint8Array): Promise<string>;
  windowCardText(card: WindowCard, secretKey: Uint8Array): Promise<string>;
  publicKeyOf(secretKey: Uint8Array): Promise<Uint8Array>;
  /** What opens files sealed for the window with this secret; undefined where the browser cannot. */
  sealingPairOf(secretKey: Uint8Array<ArrayBuffer>): Promise<X25519Pair | undefined>;
  /** The id by which receipts name a key. */
  keyIdOf(publicKey: Uint8Array): Promise<string>;
  /** 64 hexadecimal digits. */
  receiptHash(receipt: Receipt): Promise<string>;
}

export interface WindowCard {
  readonly windowId: string;
  readonly publicKey: Uint8Array;
  readonly name: string;
  readonly sealingKey?: Uint8Array<ArrayBuffer>;
}
