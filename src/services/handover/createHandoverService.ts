import type { Clock } from '../../browser/clock/Clock.ts';
import type { Random } from '../../browser/random/Random.ts';
import { randomId } from '../../browser/random/randomId.ts';
import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { Handover } from '../../domain/handover/Handover.ts';
import { type HandoverOf, handoverOf } from '../../domain/handover/handoverOf.ts';
import { isHandoverExpired } from '../../domain/handover/isHandoverExpired.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { bytesOfHex, hexOf } from '../../domain/sealing/hex.ts';
import { deriveSource } from '../../domain/source/deriveSource.ts';
import { codesOf } from '../../handover/codesOf.ts';
import { codeText, readCodeText } from '../../handover/codeText.ts';
import { encodeHandover } from '../../handover/encodeHandover.ts';
import { addFrame, collected, emptyCollection } from '../../handover/frames.ts';
import { type KnownIds, knownIds } from '../../handover/knownIds.ts';
import { readReceipt } from '../../handover/signReceipt.ts';
import { spokenCode } from '../../handover/spokenCode.ts';
import { keyIdOf, keyMark, readWindowCard } from '../../handover/windowCard.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import type { VisitorSnapshots } from '../visitor/createVisitorSnapshots.ts';
import { createFileSealing } from './createFileSealing.ts';
import type { CardStanding, HandoverNotes, HandoverService, HandoverWish } from './HandoverService.ts';
import { handoverIds } from './handoverIds.ts';

export interface HandoverServiceParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly snapshots: VisitorSnapshots;
  /** The edition on this device; undefined where it cannot be read. */
  readonly content: () => Promise<ContentReader | undefined>;
}

export function createHandoverService({ clock, random, snapshots, content }: HandoverServiceParts): HandoverService {
  /** As it is on the device at this moment: a page that has just come up has not been told yet. */
  const kept = (): Promise<Result<HandoverNotes, StorageError>> =>
    snapshots.read<HandoverNotes>({ packets: [], windows: [], receipts: [] }, (store) => store.readAll());
  const ids = async (): Promise<KnownIds> => {
    const reader = await content();
    return knownIds(reader === undefined ? [] : await handoverIds(reader));
  };
  const note = async (wish: HandoverWish): Promise<Result<HandoverOf | undefined, StorageError>> => {
    const fresh = handoverOf({ ...wish, packetId: randomId(random), now: clock.nowMs() });
    if (fresh === null) return ok(undefined);
    const mark = await markOf(fresh.handover);
    const known = await kept();
    if (!known.ok) return known;
    const shown = known.value.packets.find(
      (packet) => packet.mark === mark && !isHandoverExpired(packet, clock.nowMs()),
    );
    const { packetId, createdAt } = shown ?? fresh.handover;
    if (shown === undefined) {
      const packet = { packetId, createdAt, mark, persons: fresh.persons };
      const noted = await snapshots.write((store) => store.handover.notePacket(packet));
      if (!noted.ok) return noted;
    }
    return ok({ handover: { ...fresh.handover, packetId, createdAt }, persons: fresh.persons });
  };
  /** The parts of a receipt's moving code that were seen, and the code that was taken last. */
  let parts = emptyCollection;
  let taken: string | undefined;
  /** A part of another code begins anew. */
  const addPart = (bytes: Uint8Array) => {
    const alone = addFrame(emptyCollection, bytes);
    const isMore = alone.ok && alone.value.packet?.mark === parts.packet?.mark;
    const added = isMore ? addFrame(parts, bytes) : alone;
    parts = added.ok ? added.value : emptyCollection;
    return added;
  };
  return {
    notes: deriveSource(snapshots.state, (state) =>
      state.status === 'ready' ? { status: 'ready', value: state.value, unreadable: 0 } : state,
    ),
    async make(wish) {
      const noted = await note(wish);
      if (!noted.ok || noted.value === undefined) return noted.ok ? ok(undefined) : noted;
      const { handover } = noted.value;
      const bytes = encodeHandover(handover);
      const text = codeText('handover', bytes);
      return ok({
        handover,
        text,
        codes: codesOf(text, bytes),
        spoken: spokenCode({ subjectIds: handover.errands.map(({ subjectId }) => subjectId), day: handover.day }),
      });
    },
    async take(text) {
      const code = readCodeText(text);
      if (!code.ok) return code;
      const { kind } = code.value;
      let { bytes } = code.value;
      if (kind === 'frame') {
        const part = addPart(bytes);
        if (!part.ok) return part;
        const { have, of, payload } = collected(part.value);
        // The camera goes on seeing the code when the receipt is there.
        if (payload === null || part.value.packet?.mark === taken) return ok({ type: 'part', have, of });
        bytes = payload;
      } else if (kind !== 'windowCard' && kind !== 'receipt') return err({ type: 'handover/not-a-receipt' });
      const known = await kept();
      if (!known.ok) return known;
      const { windows } = known.value;
      if (kind === 'windowCard') {
        const card = await readWindowCard(bytes);
        if (!card.ok) return card;
        const { windowId, publicKey, name, sealingKey } = card.value;
        const same = windows.filter((window) => window.windowId === windowId);
        const key = hexOf(publicKey);
        const standing: CardStanding = same.some((window) => window.publicKey === key)
          ? 'known'
          : same.length > 0
            ? 'otherKey'
            : 'new';
        const readAt = new Date(clock.nowMs()).toISOString();
        const sealing = sealingKey === undefined ? {} : { sealingKey: hexOf(sealingKey) };
        const window = { windowId, keyId: await keyIdOf(publicKey), publicKey: key, name, readAt, ...sealing };
        const isNewKey = same.some((one) => one.publicKey === key && one.sealingKey !== window.sealingKey);
        if (sealingKey !== undefined && isNewKey) {
          const added = await snapshots.write((store) => store.handover.trust(window));
          if (!added.ok) return added;
        }
        return ok({
          type: 'card',
          window,
          mark: await keyMark(publicKey),
          standing,
        });
      }
      const read = await readReceipt(bytes, await ids(), (windowId, keyId) => {
        const window = windows.find((one) => one.windowId === windowId && one.keyId === keyId);
        return window && bytesOfHex(window.publicKey);
      });
      if (!read.ok) return read;
      const { receipt, unknown, key } = read.value;
      if (key === 'unknown') return err({ type: 'handover/unknown-window' });
      const added = await snapshots.write((store) => store.handover.addReceipt(receipt));
      if (!added.ok) return added;
      if (typeof added.value === 'object') return err(added.value);
      if (kind === 'frame') taken = parts.packet?.mark;
      return ok({ type: 'receipt', isNew: added.value === 'added', receipt, unknown });
    },
    trust: (window) => snapshots.write((store) => store.handover.trust(window)),
    files: createFileSealing({ random, snapshots, note }),
    async paperNames(locale) {
      const papers = await (await content())?.list('evidence');
      return new Map(papers?.map(({ id, name }) => [id, name[locale]]));
    },
  };
}

/** The hash of what a hand-over says, whenever it was made. */
function markOf({ packetId: _, createdAt: __, ...said }: Handover): Promise<string> {
  return sha256Of(new TextEncoder().encode(canonicalText(said)));
}
