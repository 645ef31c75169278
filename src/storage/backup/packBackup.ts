import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import { type BackupFrame, frameHead, frameHeadBytes, frameTypes } from './BackupFrame.ts';
import { hashFrame } from './readFrames.ts';
import { recordText } from './recordText.ts';

/** The plaintext of a backup: its exact length, and its bytes as they come. */
export interface PackedBackup {
  readonly plainBytes: number;
  readonly plain: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

const idBytes = 26;

/**
 * Lays out records and files as the frames of a backup. The length is known before the first photograph is read: the
 * header has to say it. `readBytes` is asked for one file at a time, in the order of their records, and must give as
 * many bytes as the record says.
 */
export function packBackup(
  records: readonly VisitorRecord[],
  readBytes: (file: PaperFile) => Promise<Uint8Array<ArrayBuffer>>,
): PackedBackup {
  const encoder = new TextEncoder();
  const recordFrames = records.map((record): BackupFrame => {
    return { type: frameTypes.record, payload: encoder.encode(recordText(record)) };
  });
  const files = filesOf(records);
  const frames = recordFrames.length + files.length;
  const plainBytes =
    recordFrames.reduce((sum, { payload }) => sum + frameHeadBytes + payload.length, 0) +
    files.reduce((sum, file) => sum + frameHeadBytes + idBytes + file.bytes, 0) +
    frameHeadBytes +
    frames * 32;

  async function* plain(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const manifest = new Uint8Array(frames * 32);
    let hashed = 0;
    const note = (sha256: string) => {
      manifest.set(
        Uint8Array.from(sha256.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
        hashed,
      );
      hashed += 32;
    };
    for (const frame of recordFrames) {
      note(await hashFrame(frame));
      yield frameHead(frame.type, frame.payload.length);
      yield frame.payload;
    }
    for (const file of files) {
      const bytes = await readBytes(file);
      const payload = new Uint8Array(idBytes + bytes.length);
      payload.set(encoder.encode(file.id));
      payload.set(bytes, idBytes);
      note(await hashFrame({ type: frameTypes.file, payload }));
      yield frameHead(frameTypes.file, payload.length);
      yield payload;
    }
    yield frameHead(frameTypes.manifest, manifest.length);
    yield manifest;
  }

  return { plainBytes, plain: plain() };
}

/** The files of a backup, in the order in which their bytes lie in it. */
export function filesOf(records: readonly VisitorRecord[]): PaperFile[] {
  return records.flatMap((record) => (record.kind === 'file' ? [record.value] : []));
}

/** Id and bytes of a file's frame. */
export function unpackFile(payload: Uint8Array<ArrayBuffer>): {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  return { id: new TextDecoder().decode(payload.subarray(0, idBytes)), bytes: payload.slice(idBytes) };
}
