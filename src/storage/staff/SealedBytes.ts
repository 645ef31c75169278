import * as v from 'valibot';

/** What only the keys of the window can read. */
export const SealedBytes = v.instance(Uint8Array<ArrayBuffer>);
export type SealedBytes = v.InferOutput<typeof SealedBytes>;
