import * as v from 'valibot';
import { CasePersonKey, ChainNumber, HashHex, Id128 } from '../cases/CaseIds.ts';
import { PaperCheck } from '../cases/PaperCheck.ts';
import { EditionNumber } from '../content/PublishedEdition.ts';
import { idOf } from '../content/RecordId.ts';
import { Instant } from '../dates/Instant.ts';

/** What a window says of the papers it was shown: received, not a decision. Signed and hashed above the domain. */
export const Receipt = v.pipe(
  v.strictObject({
    version: v.literal(1),
    receiptId: Id128,
    /** The hand-over it answers; null for a visit that came without one. */
    packetId: v.nullable(Id128),
    windowId: Id128,
    keyId: Id128,
    /** The window's own count of receipts, from 1, and the hash of the one before; null with the first. */
    number: ChainNumber,
    previous: v.nullable(HashHex),
    at: Instant,
    edition: v.nullable(EditionNumber),
    papers: v.pipe(
      v.array(v.strictObject({ person: CasePersonKey, evidenceTypeId: idOf('evidence'), check: PaperCheck })),
      v.maxLength(600),
      v.check(
        (papers) =>
          new Set(papers.map(({ person, evidenceTypeId }) => `${person}/${evidenceTypeId}`)).size === papers.length,
        'a paper stands twice',
      ),
    ),
    /** The receipt whose place it takes; null for one that adds. */
    corrects: v.nullable(Id128),
    practice: v.boolean(),
    isDecision: v.literal(false),
  }),
  v.check(({ receiptId, corrects }) => receiptId !== corrects, 'corrects itself'),
  v.check(({ number, previous }) => (number === 1) === (previous === null), 'only the first has none before it'),
);
export type Receipt = v.InferOutput<typeof Receipt>;
