import type { Receipt } from '../../domain/receipt/Receipt.ts';
import { codesOf } from '../../handover/codesOf.ts';
import { readCodeText } from '../../handover/codeText.ts';
import { publicKeyOf } from '../../handover/publicKeyOf.ts';
import { type QrMatrix, qrMatrix } from '../../handover/qrMatrix.ts';
import { encodeReceipt } from '../../handover/receiptBytes.ts';
import { sealingPairOf } from '../../handover/sealingPairOf.ts';
import { signReceipt } from '../../handover/signReceipt.ts';
import { keyIdOf, keyMark, readWindowCard, windowCardText } from '../../handover/windowCard.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import type { StaffParts } from './StaffParts.ts';

type Signing = Pick<
  StaffParts,
  'signReceipt' | 'windowCardText' | 'publicKeyOf' | 'sealingPairOf' | 'keyIdOf' | 'receiptHash'
>;

/** The window's side of the formats: signing, hashing, drawing codes. */
export function createCounterParts(): Signing & {
  qr(text: string): QrMatrix | undefined;
  codesOf(text: string): readonly QrMatrix[];
  markOfCard(text: string): Promise<string | undefined>;
} {
  return {
    signReceipt,
    windowCardText: async (card, secretKey) =>
      windowCardText({ ...card, publicKey: new Uint8Array(card.publicKey) }, secretKey),
    publicKeyOf,
    sealingPairOf,
    keyIdOf,
    receiptHash: (receipt: Receipt) => sha256Of(new Uint8Array(encodeReceipt(receipt))),
    qr: qrMatrix,
    codesOf(text) {
      const code = readCodeText(text);
      return code.ok ? codesOf(text, code.value.bytes) : [];
    },
    async markOfCard(text) {
      const code = readCodeText(text);
      if (!code.ok || code.value.kind !== 'windowCard') return undefined;
      const card = await readWindowCard(code.value.bytes);
      return card.ok ? keyMark(card.value.publicKey) : undefined;
    },
  };
}
