/** Why a backup is not taken. Of a file only its first bytes and the passphrase can be named; all else is damage. */
export type BackupFlaw =
  | 'backup/not-a-backup'
  | 'backup/newer-format'
  | 'backup/wrong-passphrase'
  | 'backup/damaged'
  /** The device does not give the bytes. */
  | 'backup/cannot-read'
  | 'backup/too-large'
  | 'backup/cancelled';

/** Thrown while a backup is read or written, to be told as its flaw. */
export class BackupRefusal extends Error {
  readonly flaw: BackupFlaw;

  constructor(flaw: BackupFlaw) {
    super(flaw);
    this.name = 'BackupRefusal';
    this.flaw = flaw;
  }
}

export function refuse(flaw: BackupFlaw): never {
  throw new BackupRefusal(flaw);
}
