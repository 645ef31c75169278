import type { PlainDate } from '../../domain/dates/PartialDate.ts';
import type { OpenedCase } from './StaffService.ts';

/** How a case came onto the screen, with what is not kept with it: told for as long as it stays there. */
export interface Arrival extends OpenedCase {
  /** How many papers and open choices of its code this edition does not know; they are left out. */
  readonly unknown: number;
  /** The day that a spoken code named. */
  readonly spokenDay: PlainDate | null;
}
