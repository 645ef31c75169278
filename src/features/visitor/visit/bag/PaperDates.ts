import type { PlainDate } from '../../../../domain/dates/PartialDate.ts';

/** The days printed on a paper; null where the reader gave none. */
export interface PaperDates {
  readonly issuedOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
}
