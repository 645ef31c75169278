import { createHash } from 'node:crypto';
import { sealingPairOf } from '../../../src/handover/sealingPairOf.ts';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { handoverItem, photo, sealedFor } from '../staff/buildSealedFile.ts';
import { buildHandover, type createDevice, type rowsOf, type StaffRow } from '../staff/buildWindow.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const details = { name: 'Lin Mei', contact: '0912 345 678' };

/** A window that may take files: `take` gives it one with so many photographs, each of so many bytes. */
export async function windowWithFiles(device: ReturnType<typeof createDevice>) {
  let recipient: Bytes = new Uint8Array();
  const { staff } = await device.open({
    async sealingPairOf(secretKey) {
      const pair = await sealingPairOf(secretKey);
      recipient = pair?.publicKey ?? recipient;
      return pair;
    },
  });
  unwrap(await staff.windowCard());
  const take = async (number: number, photographs: number, { size = 1000, fill = number } = {}) => {
    const items = Array.from({ length: photographs }, (_, at) => photo(fill * 10 + at, size));
    const personal = { type: 'personal', details } as const;
    const file = await sealedFor(recipient, [handoverItem(buildHandover(number)), personal, ...items], fill);
    const { caseId } = unwrap(await staff.takeFile({ file, practice: false }));
    return { caseId, photographs: items.map(({ bytes }) => bytes) };
  };
  return { staff, take };
}

export async function photographsOf(staff: StaffService, caseId: string): Promise<Bytes[]> {
  const { attachments } = unwrap(await staff.enclosures(caseId));
  return Promise.all(attachments.map(async (one) => unwrap(await staff.attachment(caseId, one)).bytes));
}

export const tables = ['meta', 'actions', 'cases', 'packets', 'receipts', 'enclosures', 'attachments'];

/** Every row as it lies there, but for lines of the list, which are made anew. */
export async function everyRow(read: typeof rowsOf): Promise<StaffRow[][]> {
  const rows = await Promise.all(tables.map(read));
  return rows.map((all) => all.map(({ line: _, opened: __, ...row }) => row));
}

/** A line of a copy and the bytes behind it. */
export interface Part {
  readonly line: Record<string, unknown>;
  readonly bytes: Buffer;
}

/** Takes a copy apart, as its README says, with no code of the app. */
export async function partsOf(copy: Blob): Promise<Part[]> {
  const all = Buffer.from(await copy.arrayBuffer());
  const parts: Part[] = [];
  for (let at = all.indexOf('\n') + 1; at < all.length; ) {
    const end = all.indexOf('\n', at);
    const line = JSON.parse(all.toString('utf8', at, end));
    at = end + 1 + (line.bytes ?? 0);
    parts.push({ line, bytes: all.subarray(end + 1, at) });
  }
  return parts;
}

/** Puts a copy together with hashes that hold, whatever its parts are; the last of them is left out and made anew. */
export function copyOf(
  parts: readonly Part[],
  given: { readonly pieces?: number; readonly behind?: string } = {},
): Blob {
  const heading = '{"format":"onetrip-window","version":2}';
  let hash = sha256(heading);
  const written: Buffer[] = [Buffer.from(`${heading}\n`)];
  for (const { line, bytes } of parts) {
    const honest = 'bytes' in line ? { ...line, sha256: sha256(bytes) } : line;
    const text = JSON.stringify(honest);
    hash = sha256(hash + text);
    written.push(Buffer.from(`${text}\n`), bytes);
  }
  const end = { type: 'end', pieces: given.pieces ?? parts.length, sha256: hash };
  return new Blob([...written.map((each) => new Uint8Array(each)), `${JSON.stringify(end)}\n${given.behind ?? ''}`]);
}

export function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}
