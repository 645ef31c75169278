import { ok, type Result } from '../../domain/result/Result.ts';
import { hexOf } from '../../domain/sealing/hex.ts';
import { changeAs } from '../staff/changeAs.ts';
import type { CaseOverview } from '../staff/createCaseOverview.ts';
import type { WindowDoor } from '../staff/createWindowDoor.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import type { ShiftHashes } from './checkShiftFile.ts';
import { type ComparedCase, compareCase } from './compareCase.ts';
import { layBrought } from './layBrought.ts';
import type { ShiftFile } from './openShiftFile.ts';
import type { FileCase } from './readShiftPieces.ts';
import { type SealedCase, sealBrought } from './sealBrought.ts';
import { mergeNames } from './shiftNames.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

interface Batch {
  readonly file: ShiftFile;
  readonly cases: readonly FileCase[];
  readonly hashes: ShiftHashes;
  /** Told after each photograph that was laid down, with how many there are in this attempt. */
  onPhotograph(count: number): Promise<void>;
}

/**
 * Keeps what is new of some cases: their photographs first, one at a time; then cases, names and the log's entry in one
 * transaction; anew while others are faster. What was laid down and is not kept after all is taken away again. Answers
 * how many cases that were.
 */
export async function takeBatch(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers' | 'sealing'>,
  door: Pick<WindowDoor, 'show'>,
  own: StaffSession,
  overview: CaseOverview,
  { file, cases, hashes, onPhotograph }: Batch,
): Answer<number> {
  const { store, sealing } = parts;
  const laid: string[] = [];
  let sealed: SealedCase[] = [];

  /** What cannot be taken away now goes at the next unlocking. An answer that never came may still have kept it. */
  const takeAway = async (how: 'dropAttachments' | 'dropUnclaimed') => {
    if (laid.length > 0) await store[how](laid.splice(0));
  };
  const sealOne = async (
    one: FileCase,
    compared: Extract<ComparedCase, { type: 'fresh' | 'more' }>,
    counter: number,
  ): Answer<SealedCase> => {
    const { caseId } = one;
    const salt = compared.kept.row?.salt ?? hexOf(sealing.randomBytes(16));
    const sealer = await own.vault.caseSealer(caseId, salt);
    const enclosures = await layBrought(parts, own, compared.lacking, {
      file,
      caseId,
      sealer,
      laid,
      onPhotograph: () => onPhotograph(laid.length),
    });
    if (!enclosures.ok) return enclosures;
    const place = { salt, sealer, counter, enclosures: enclosures.value };
    return ok(await sealBrought(parts, own, one, compared, place));
  };

  let isKept = false;
  try {
    const kept = await changeAs(own, parts, door, async (_, book) => {
      sealed = [];
      await takeAway('dropAttachments');
      const chain = await store.readChain();
      if (!chain.ok) return chain;
      for (const one of cases) {
        const compared = await compareCase(parts, own, one, hashes);
        if (!compared.ok) return compared;
        if (compared.value.type !== 'fresh' && compared.value.type !== 'more') continue;
        const done = await sealOne(one, compared.value, chain.value.seq);
        if (!done.ok) return done;
        sealed.push(done.value);
      }
      if (sealed.length === 0) return ok({});
      const { id: shiftId, head } = file;
      return ok({
        bring: sealed.map(({ brought }) => brought),
        book: { elsewhere: mergeNames(own.window.id, book?.elsewhere, head.known) },
        did: { type: 'takenOver', count: sealed.length, shiftId, windowId: head.window.id },
      });
    });
    if (!kept.ok) return kept;
    isKept = true;
  } finally {
    if (!isKept) await takeAway('dropUnclaimed');
  }
  for (const { after } of sealed) overview.put(after);
  return ok(sealed.length);
}
