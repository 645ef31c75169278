import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { Handover } from '../../domain/handover/Handover.ts';
import { isHandoverExpired } from '../../domain/handover/isHandoverExpired.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { readCodeText } from '../../handover/codeText.ts';
import { decodeHandover } from '../../handover/decodeHandover.ts';
import type { HandoverError } from '../../handover/HandoverError.ts';
import { type KnownIds, knownIds } from '../../handover/knownIds.ts';
import { readReceipt } from '../../handover/signReceipt.ts';
import { readSpokenCode } from '../../handover/spokenCode.ts';
import { handoverIds } from '../handover/handoverIds.ts';
import { createFrameCollector } from './createFrameCollector.ts';

/**
 * What came in. handover: `unknown` things in it are not in this window's edition · part: of a moving code ·
 * spoken: only the errands and the day, the rest is asked · receipt: one that some window gave; whether this one did is
 * for its store to say.
 */
export type TakenIn =
  | { readonly type: 'handover'; readonly handover: Handover; readonly unknown: number }
  | { readonly type: 'part'; readonly have: number; readonly of: number }
  | { readonly type: 'receipt'; readonly receiptId: string }
  | { readonly type: 'spoken'; readonly subjectIds: readonly string[]; readonly day: string | null };

/**
 * handover/expired: made more than three days ago, or a day ahead · not-a-handover: a window's card ·
 * input-method: keys that an input method had taken for itself make no code of ours.
 */
export type IntakeError =
  | HandoverError
  | { readonly type: 'handover/input-method' }
  | { readonly type: 'handover/expired' }
  | { readonly type: 'handover/not-a-handover' };

/**
 * Reads what visitors show. Changes nothing; parts of a moving code are remembered until it is whole, each code's apart
 * from the others'.
 */
export interface Intake {
  /** from: `keys` where the text was put together from the keys behind an input method. */
  take(text: string, from?: 'keys'): Promise<Result<TakenIn, IntakeError>>;
}

export interface IntakeParts {
  readonly nowMs: () => number;
  readonly content: () => Promise<ContentReader | undefined>;
}

export function createIntake({ nowMs, content }: IntakeParts): Intake {
  const frames = createFrameCollector();
  const ids = async (): Promise<KnownIds> => {
    const reader = await content();
    return knownIds(reader === undefined ? [] : await handoverIds(reader));
  };
  const read = async (bytes: Uint8Array): Promise<Result<TakenIn, IntakeError>> => {
    const found = decodeHandover(bytes, await ids());
    if (!found.ok) return found;
    if (isHandoverExpired(found.value.handover, nowMs())) return err({ type: 'handover/expired' });
    return ok({ type: 'handover', ...found.value });
  };
  const takeText = async (text: string): Promise<Result<TakenIn, IntakeError>> => {
    const code = readCodeText(text);
    if (!code.ok) return code.error.type === 'handover/foreign' ? spoken(text, await ids()) : code;
    const { kind, bytes } = code.value;
    if (kind === 'handover') return read(bytes);
    if (kind === 'receipt') return receipt(bytes, await ids());
    if (kind !== 'frame') return err({ type: 'handover/not-a-handover' });
    const added = frames.add(bytes);
    if (!added.ok) return added;
    const { have, of, payload } = added.value;
    return payload === null ? ok({ type: 'part', have, of }) : read(payload);
  };
  return {
    async take(text, from) {
      const taken = await takeText(text);
      const isNoCode = !taken.ok && ['handover/foreign', 'handover/damaged'].includes(taken.error.type);
      return from === 'keys' && isNoCode ? err({ type: 'handover/input-method' }) : taken;
    },
  };
}

/** Only what it is called is used, and by that a case is looked for here: nobody's signature is needed for it. */
async function receipt(bytes: Uint8Array, ids: KnownIds): Promise<Result<TakenIn, IntakeError>> {
  const read = await readReceipt(bytes, ids, () => undefined);
  return read.ok ? ok({ type: 'receipt', receiptId: read.value.receipt.receiptId }) : read;
}

function spoken(text: string, ids: KnownIds): Result<TakenIn, IntakeError> {
  const read = readSpokenCode(text, ids);
  if (!read.ok) return read;
  const { subjectIds, day } = read.value;
  return ok({ type: 'spoken', subjectIds, day });
}
