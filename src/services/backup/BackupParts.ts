import type { Clock } from '../../browser/clock/Clock.ts';
import type { derivePassphraseBytes, newPassphraseKdf } from '../../browser/sealing/passphraseKey.ts';
import type { VisitorSnapshots } from '../visitor/createVisitorSnapshots.ts';

/** What making and restoring backups leans on. */
export interface BackupParts {
  readonly clock: Clock;
  readonly snapshots: Pick<VisitorSnapshots, 'state' | 'read' | 'write'>;
  /** How keys come out of passphrases; given so that a hundred thousand damaged files need not wait for Argon2. */
  readonly sealing?: {
    readonly newKdf: typeof newPassphraseKdf;
    readonly deriveBytes: typeof derivePassphraseBytes;
  };
}
