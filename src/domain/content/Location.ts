import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

/** The building (HSDS location). Address, hours and phone appear only when a source gives them. */
export const Location = v.strictObject({
  ...recordBase('location'),
  organizationId: idOf('organization'),
  /** The address as far as it is known, on one line as for a driver; left out where nothing is known. */
  addressLine: v.optional(LocalizedText),
});
export type Location = v.InferOutput<typeof Location>;
