import * as v from 'valibot';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

/** The building (HSDS location). Address, hours and phone appear only when a source gives them. */
export const Location = v.strictObject({
  ...recordBase('location'),
  organizationId: idOf('organization'),
});
export type Location = v.InferOutput<typeof Location>;
