import type { KeyWrap } from './VaultHead.ts';

/** A vault key in memory. Cannot be read out again, but can be passed to another window. */
export interface VaultKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** Where the sealed bytes of one photograph lie, and the key made for them alone. Part of the sealed record. */
export interface BytesRef {
  readonly id: string;
  readonly key: string;
}

/** The arts that need keys; given to the store, which knows none. Nothing here may be awaited inside a transaction. */
export interface Sealing {
  /** As many random bytes, in hexadecimal. */
  randomHex(bytes: number): string;
  /** Whether a passphrase has the length that is asked for. */
  isLongEnough(passphrase: string): boolean;
  /** A new key and its secret in hexadecimal. */
  newKey(): Promise<{ readonly key: VaultKey; readonly secret: string }>;
  keyOf(id: string, secret: string): Promise<VaultKey>;
  /** Seals a secret under a passphrase; `context` must be the same when it is opened. Rejects where nothing can be derived. */
  wrap(secret: string, passphrase: string, context: string): Promise<KeyWrap>;
  /** Undefined when the passphrase is not the one. */
  unwrap(wrap: KeyWrap, passphrase: string, context: string): Promise<string | undefined>;
  /** 160 bits in base32 that say nothing about the record. */
  rowKey(key: VaultKey, kind: string, recordKey: string): Promise<string>;
  seal(key: VaultKey, rowKey: string, text: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Undefined when a single bit is not as sealed, or the row is not the one. */
  open(key: VaultKey, rowKey: string, sealed: Uint8Array<ArrayBuffer>): Promise<string | undefined>;
  /** Seals bytes under a new key for them alone. */
  sealBytes(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ readonly ref: BytesRef; readonly sealed: Uint8Array<ArrayBuffer> }>;
  /** How long `sealBytes` makes bytes of this length. */
  sealedLength(length: number): number;
  openBytes(ref: BytesRef, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** The keys this window may use. */
export interface KeyRing {
  find(keyId: string): VaultKey | undefined;
  add(key: VaultKey): void;
}
