import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { recordKeyOf, VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import type { StorageError } from '../StorageError.ts';
import type { BytesDrawer } from './BytesDrawer.ts';
import { invalidValue } from './invalidValue.ts';
import type { RecordKeeper } from './RecordKeeper.ts';
import type { BytesRef } from './Sealing.ts';
import { whileStaging } from './stagingLock.ts';
import { sweepBytes } from './sweepBytes.ts';
import type { FileBytes } from './VisitorStore.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';
import { withVisitorLock } from './visitorLock.ts';

/** See `VisitorStore.replaceEverything`. */
export async function replaceEverything(
  keeper: RecordKeeper,
  drawer: BytesDrawer,
  { deadlines }: VisitorStoreParts,
  offered: readonly VisitorRecord[],
  bytes: AsyncIterable<FileBytes>,
): Promise<Result<void, StorageError>> {
  const parsed = v.safeParse(v.array(VisitorRecord), offered);
  if (!parsed.success) return err(invalidValue(parsed.issues[0]));
  const records = parsed.output;
  if (new Set(records.map((record) => `${record.kind}:${recordKeyOf(record)}`)).size < records.length) {
    return err({ type: 'storage/invalid-value', path: 'twice' });
  }
  const files = new Map(records.flatMap((record) => (record.kind === 'file' ? [[record.value.id, record.value]] : [])));
  const refs = new Map<string, BytesRef>();

  const stageAll = async (): Promise<Result<void, StorageError>> => {
    for await (const { id, bytes: content } of bytes) {
      const file = files.get(id);
      if (file === undefined || refs.has(id) || content.length !== file.bytes) {
        return err({ type: 'storage/invalid-value', path: `bytes.${id}` });
      }
      const { row, ref } = await drawer.seal(content);
      refs.set(id, ref);
      const staged = await drawer.stage(row);
      if (!staged.ok) return staged;
    }
    const missing = [...files.keys()].find((id) => !refs.has(id));
    return missing === undefined ? ok(undefined) : err({ type: 'storage/invalid-value', path: `bytes.${missing}` });
  };

  const before = await keeper.read();
  if (!before.ok) return before;
  /** From here on the exchange may have taken place, also where its answer never came. */
  let isTried = false;
  const replace = async () => {
    try {
      const staged = await stageAll();
      if (!staged.ok) return staged;
      isTried = true;
      return await keeper.exchange(async ({ vault, key }) => {
        const { head } = vault;
        const planned = records.map((record) => {
          const ref = record.kind === 'file' ? refs.get(record.value.id) : undefined;
          return { record, ...(ref === undefined ? {} : { bytes: ref }) };
        });
        return ok({ head: { ...head, generation: head.generation + 1 }, key, records: planned });
      });
    } finally {
      if (!isTried) await drawer.drop([...refs.values()].map(({ id }) => id));
    }
  };
  const result = await whileStaging(replace);
  // The old bytes, or the new ones: whichever no record points to. What cannot go now goes at the next start.
  if (isTried) await withVisitorLock(deadlines.writeMs, () => sweepBytes(keeper, drawer)).catch(() => undefined);
  return result;
}
