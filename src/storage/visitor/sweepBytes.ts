import type { BytesDrawer } from './BytesDrawer.ts';
import type { RecordKeeper } from './RecordKeeper.ts';
import { unlessStaging } from './stagingLock.ts';

/** Lets go of bytes that no record points to any more. To be called under the visitor lock. */
export async function sweepBytes(keeper: RecordKeeper, drawer: BytesDrawer): Promise<void> {
  const read = await keeper.read();
  // Nothing is swept away while there is anything that nobody can read: it may point to bytes.
  if (!read.ok || read.value.kept.strange.length > 0) return;
  const refs = read.value.kept.records.flatMap(({ bytes }) => bytes ?? []);
  await unlessStaging(() => drawer.keepOnly(refs));
}
