import * as v from 'valibot';
import { ShownPacket } from '../../domain/handover/ShownPacket.ts';
import { TrustedWindow } from '../../domain/handover/TrustedWindow.ts';
import { mergeReceipts, type ReceiptConflict } from '../../domain/receipt/mergeReceipts.ts';
import { Receipt } from '../../domain/receipt/Receipt.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { StorageError } from '../StorageError.ts';
import { invalidValue } from './invalidValue.ts';
import type { RecordKeeper } from './RecordKeeper.ts';

/** How many shown hand-overs are remembered; those that a receipt answers stay. */
const packetsKept = 20;

/** What passes between this device and a window. Errors: `invalid-value`. */
export interface HandoverRepository {
  /** Notes that this hand-over is shown; of the oldest without a receipt, those above twenty go. */
  notePacket(packet: ShownPacket): Promise<Result<void, StorageError>>;
  /** Believes a window from now on. Another key for a window that is believed stands beside the first. */
  trust(window: TrustedWindow): Promise<Result<void, StorageError>>;
  /** Adds a receipt whose signature was checked; one that is there changes nothing. */
  addReceipt(receipt: Receipt): Promise<Result<ReceiptConflict | 'added' | 'known', StorageError>>;
}

export function createHandoverRepository(keeper: RecordKeeper): HandoverRepository {
  return {
    async notePacket(packet) {
      const parsed = v.safeParse(ShownPacket, packet);
      if (!parsed.success) return err(invalidValue(parsed.issues[0]));
      return keeper.act((kept) => {
        const answered = new Set(kept.list('receipt').map(({ packetId }) => packetId));
        const idle = kept
          .list('packet')
          .filter(({ packetId }) => packetId !== parsed.output.packetId && !answered.has(packetId))
          .slice()
          .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
        return ok({
          value: undefined,
          puts: [{ record: { kind: 'packet', value: parsed.output } }],
          removes: idle.slice(packetsKept - 1).map(({ packetId }) => ({ kind: 'packet' as const, key: packetId })),
        });
      });
    },
    async trust(window) {
      const parsed = v.safeParse(TrustedWindow, window);
      if (!parsed.success) return err(invalidValue(parsed.issues[0]));
      return keeper.act(() => ok({ value: undefined, puts: [{ record: { kind: 'window', value: parsed.output } }] }));
    },
    async addReceipt(receipt) {
      const parsed = v.safeParse(Receipt, receipt);
      if (!parsed.success) return err(invalidValue(parsed.issues[0]));
      return keeper.act<ReceiptConflict | 'added' | 'known'>((kept) => {
        const known = kept.list('receipt');
        const merged = mergeReceipts(known, parsed.output);
        if (!merged.ok) return ok({ value: merged.error });
        if (merged.value === known) return ok({ value: 'known' });
        return ok({ value: 'added', puts: [{ record: { kind: 'receipt', value: parsed.output } }] });
      });
    },
  };
}
