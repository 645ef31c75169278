import * as v from 'valibot';
import { type PaperCheck, paperCheckReasons } from '../domain/cases/PaperCheck.ts';
import { Receipt } from '../domain/receipt/Receipt.ts';
import { err, ok, type Result } from '../domain/result/Result.ts';
import { base32, bytesOfBase32 } from '../domain/sealing/base32.ts';
import { bytesOfHex, hexOf } from '../domain/sealing/hex.ts';
import { type ByteReader, createByteReader } from './byteReader.ts';
import { createByteWriter } from './byteWriter.ts';
import type { HandoverError } from './HandoverError.ts';
import { maxPacketBytes } from './handoverLayout.ts';
import { idHash, type KnownIds } from './knownIds.ts';
import { findEvidence } from './namedThings.ts';
import { checkBits, checkResults, receiptFlags, receiptVersion } from './receiptLayout.ts';

/** A receipt as it is understood here. */
export interface ReceiptRead {
  readonly receipt: Receipt;
  /** How many papers are of a kind not known here; they are left out. */
  readonly unknown: number;
}

/** The bytes of a receipt, layout in the README. All is kept, `at` in whole seconds. receipt: valid by its schema. */
export function encodeReceipt(receipt: Receipt): Uint8Array<ArrayBuffer> {
  const { packetId, corrects, previous, edition } = receipt;
  const out = createByteWriter();
  out.number(receiptVersion, 1);
  out.number(
    (packetId === null ? 0 : receiptFlags.hasPacket) |
      (previous === null ? 0 : receiptFlags.hasPrevious) |
      (edition === null ? 0 : receiptFlags.hasEdition) |
      (corrects === null ? 0 : receiptFlags.hasCorrects) |
      (receipt.practice ? receiptFlags.practice : 0),
    1,
  );
  for (const id of [receipt.receiptId, receipt.windowId, receipt.keyId, packetId, corrects])
    if (id !== null) out.bytes(bytesOfBase32(id));
  out.varint(receipt.number);
  if (previous !== null) out.bytes(bytesOfHex(previous));
  out.instant(receipt.at);
  if (edition !== null) out.varint(edition);
  const runs = runsByPerson(receipt.papers);
  out.varint(runs.length);
  for (const run of runs) {
    out.number(Number(run[0]?.person.slice(1)), 1);
    out.varint(run.length);
    for (const { evidenceTypeId, check } of run) {
      out.number(idHash(evidenceTypeId), 3);
      out.number(checkResults.indexOf(check.result) | (reasonIndex(check) << checkBits.reasonShift), 1);
      if (check.until !== null) out.date(check.until);
    }
  }
  return out.done();
}

/** Reads the bytes of a receipt. Never throws. Errors: `handover/too-large`, `handover/newer`, `handover/damaged`. */
export function decodeReceipt(bytes: Uint8Array, ids: KnownIds): Result<ReceiptRead, HandoverError> {
  if (bytes.length > maxPacketBytes) return err({ type: 'handover/too-large' });
  const from = createByteReader(bytes);
  const version = from.number(1);
  if (version > receiptVersion) return err({ type: 'handover/newer' });
  if (version !== receiptVersion) return err({ type: 'handover/damaged' });
  const flags = from.number(1);
  if (flags & ~receiptFlags.all) from.refuse();
  const readId = () => base32(from.bytes(16));
  // In the order of the bytes: each line reads on where the one before ended.
  const head = {
    version,
    receiptId: readId(),
    windowId: readId(),
    keyId: readId(),
    packetId: flags & receiptFlags.hasPacket ? readId() : null,
    corrects: flags & receiptFlags.hasCorrects ? readId() : null,
    number: from.varint(),
    previous: flags & receiptFlags.hasPrevious ? hexOf(from.bytes(32)) : null,
    at: from.instant(),
    edition: flags & receiptFlags.hasEdition ? from.varint() : null,
    practice: (flags & receiptFlags.practice) !== 0,
    isDecision: false,
  };
  const papers = Array.from({ length: from.count(2, 600) }, () => {
    const person = `p${from.number(1)}`;
    return Array.from({ length: from.count(4, 600) }, () => {
      const evidenceTypeId = findEvidence(ids, from.number(3));
      const check = readCheck(from);
      return evidenceTypeId === undefined ? [] : [{ person, evidenceTypeId, check }];
    });
  }).flat();
  if (!from.isDone()) return err({ type: 'handover/damaged' });
  const known = papers.flat();
  const parsed = v.safeParse(Receipt, { ...head, papers: known });
  if (!parsed.success) return err({ type: 'handover/damaged' });
  return ok({ receipt: parsed.output, unknown: papers.length - known.length });
}

/** Papers of one person that stand together, so that the person is named once and the order is kept. */
function runsByPerson(papers: Receipt['papers']): Receipt['papers'][] {
  const runs: Receipt['papers'][] = [];
  for (const paper of papers) {
    const last = runs.at(-1);
    if (last?.[0]?.person === paper.person) last.push(paper);
    else runs.push([paper]);
  }
  return runs;
}

function reasonIndex(check: PaperCheck): number {
  if (check.reason === null) return 0;
  return (paperCheckReasons[check.result] as readonly string[]).indexOf(check.reason);
}

/** What the byte says, not yet known to be a `PaperCheck`. */
function readCheck(from: ByteReader) {
  const byte = from.number(1);
  const result = checkResults[byte & checkBits.result];
  const at = byte >>> checkBits.reasonShift;
  const hasReason = result === 'missing' || result === 'wrong' || result === 'deferred';
  const reason = hasReason ? paperCheckReasons[result][at] : null;
  if (result === undefined || byte & ~checkBits.all || reason === undefined || (!hasReason && at !== 0)) from.refuse();
  return { result, reason, until: result === 'deferred' ? from.date() : null };
}
