import type { JournalFiles } from '../journal/JournalFiles.ts';
import type { Deadlines } from '../withinDeadline.ts';
import type { KeyRing, Sealing } from './Sealing.ts';
import type { UnlockPatience } from './UnlockPatience.ts';
import type { VisitorWitness } from './VisitorWitness.ts';

/** What the store leans on; given to it, because its room knows neither keys nor workers. */
export interface VisitorStoreParts {
  readonly sealing: Sealing;
  readonly keyRing: KeyRing;
  /** Undefined where the browser has no file system of its own: then there is one copy. */
  readonly journal: JournalFiles | undefined;
  readonly witness: VisitorWitness;
  readonly patience: UnlockPatience;
  readonly deadlines: Deadlines;
  /** Bytes that are held to be given up when there is no room left, so that erasing and small changes always work. */
  readonly ballastBytes: number;
}
