import { joinedBytes } from '../../../src/handover/joinedBytes.ts';
import type { SealedItem } from '../../../src/handover/sealedFileLayout.ts';
import { sealFile } from '../../../src/handover/sealFile.ts';
import { sealingPairOf } from '../../../src/handover/sealingPairOf.ts';
import type { StaffParts } from '../../../src/services/staff/StaffParts.ts';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildHandover, check } from '../staff/buildWindow.ts';
import { createPlace } from './buildShift.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const details = { name: 'Lin Mei', contact: '0912 345 678' };

/** A JPEG of 40 × 30 pixels, as far as its head goes; `tail` makes it another one. */
export function picture(tail: number, length = 3000): Bytes {
  const head = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return Uint8Array.from([...head, ...new Array(length).fill(tail), 0xff, 0xd9]);
}

/** A place whose first window takes sealed files. */
export async function fileTakingPlace(given: Partial<StaffParts> = {}) {
  const place = createPlace();
  let key: Bytes | undefined;
  const { staff } = await place.open({
    async sealingPairOf(secretKey) {
      const pair = await sealingPairOf(secretKey);
      key = pair?.publicKey ?? key;
      return pair;
    },
    ...given,
  });
  unwrap(await staff.windowCard());
  let files = 0;
  /** Takes a sealed file in: the case of this hand-over, with these photographs. */
  const bring = async (
    number: number,
    tails: readonly number[],
    said: typeof details | null = details,
    length = 3000,
  ) => {
    place.use();
    files += 1;
    const items: SealedItem[] = [
      { type: 'handover', handover: buildHandover(number) },
      ...(said === null ? [] : [{ type: 'personal', details: said } as const]),
      ...tails.map(
        (tail) =>
          ({
            type: 'attachment',
            person: 'p1',
            evidenceTypeId: 'evidence.photo',
            media: 'image/jpeg',
            bytes: picture(tail, length),
          }) as const,
      ),
    ];
    const pieces: Bytes[] = [];
    const all = (async function* each() {
      yield* items;
    })();
    const chance = new Uint8Array(32).fill(files);
    if (key === undefined) throw new Error('no X25519');
    for await (const piece of sealFile({ recipient: key, chance, items: all })) pieces.push(piece);
    const file = new Blob([joinedBytes(...pieces)]);
    const { caseId } = unwrap(await staff.takeFile({ file, practice: false }));
    return caseId;
  };
  return { place, staff, bring };
}

/** Two windows that stand, the first of which takes sealed files, with their clocks alike. */
export async function windowsWithFiles() {
  const first = await fileTakingPlace();
  const second = createPlace();
  const { staff: b } = await second.open();
  const later = (minutes = 1) => {
    first.place.clock.now += minutes * 60_000;
    second.clock.now = first.place.clock.now;
  };
  return { a: first.staff, b, bring: first.bring, first: first.place, second, later };
}

/** Ends of all photographs of a case, opened, by which `picture` tells them apart. */
export async function picturesOf(staff: StaffService, caseId: string): Promise<number[]> {
  const { attachments } = unwrap(await staff.enclosures(caseId));
  const opened = await Promise.all(
    attachments.map(async (one) => unwrap(await staff.attachment(caseId, one)).bytes.at(-3) ?? 0),
  );
  return opened.toSorted((a, b) => a - b);
}

/** A case with a paper checked, two photographs and a name; one without anything. */
export async function twoCases({ a, bring }: Pick<Awaited<ReturnType<typeof windowsWithFiles>>, 'a' | 'bring'>) {
  const one = await bring(1, [1, 2]);
  unwrap(await a.act(one, check));
  const other = await bring(2, [], null);
  return [one, other] as const;
}
