import type { PartialDate, PlainDate } from '../dates/PartialDate.ts';

/** Which edition a page speaks from. */
export interface EditionStamp {
  readonly edition: number;
  readonly issuedOn: PlainDate;
  /** Until when facts were collected for it: the day every one of them was last looked at. */
  readonly checkedUntil: PartialDate;
}
