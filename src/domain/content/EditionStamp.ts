import type { PlainDate } from '../dates/PartialDate.ts';

/** Which edition a page speaks from. */
export interface EditionStamp {
  readonly edition: number;
  readonly issuedOn: PlainDate;
}
