import type { CodeWrap, PassphraseWrap } from './WindowRow.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Seals texts and bytes bound to a place, and opens them; undefined where it is not what was sealed there. */
export interface Sealer {
  seal(context: string, text: string): Promise<Bytes>;
  open(context: string, sealed: Bytes): Promise<string | undefined>;
  sealBytes(context: string, bytes: Bytes): Promise<Bytes>;
  openBytes(context: string, sealed: Bytes): Promise<Bytes | undefined>;
}

/** The open vault of a window: seals what belongs to the window itself. After `forget` everything rejects. */
export interface StaffVault extends Sealer {
  /** A keyed hash in hexadecimal, the same for the same text. */
  mark(text: string): Promise<string>;
  /** The sealer of one case. salt: 16 bytes in hexadecimal. */
  caseSealer(caseId: string, salt: string): Promise<Sealer>;
  wrap(passphrase: string, context: string): Promise<PassphraseWrap>;
  wrapForCode(context: string): Promise<{ readonly code: string; readonly wrap: CodeWrap }>;
  /** Drops every key. */
  forget(): void;
}

/** The cryptography a window leans on; `createStaffSealing` in `browser` is the real one. */
export interface StaffSealing {
  isLongEnough(passphrase: string): boolean;
  randomBytes(length: number): Bytes;
  /** 128 random bits in base32. */
  newId(): string;
  /** SHA-256 of a text in hexadecimal. */
  hashHex(text: string): Promise<string>;
  newVault(): Promise<StaffVault>;
  unlock(wrap: PassphraseWrap, passphrase: string, context: string): Promise<StaffVault | undefined>;
  recover(wrap: CodeWrap, code: string, context: string): Promise<StaffVault | undefined>;
}
