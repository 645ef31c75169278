import * as v from 'valibot';
import { ShownPacket } from '../handover/ShownPacket.ts';
import { TrustedWindow } from '../handover/TrustedWindow.ts';
import { Receipt } from '../receipt/Receipt.ts';
import { FinderAnswers } from '../visit/FinderAnswers.ts';
import { Preparation } from '../visit/Preparation.ts';
import { SeenErrand } from '../visit/SeenErrand.ts';
import { EvidenceItem } from './EvidenceItem.ts';
import { PaperFile } from './PaperFile.ts';
import { Person } from './Person.ts';

/**
 * Something kept that nobody understands any more, put aside so that nothing overwrites it. `row` is what was found,
 * as plain data; bytes stand as hexadecimal text.
 */
export const AsideRow = v.strictObject({ id: v.pipe(v.string(), v.maxLength(240)), row: v.unknown() });
export type AsideRow = v.InferOutput<typeof AsideRow>;

/**
 * Everything that can be kept about the reader, by kind. A new kind is one line here and one in `recordKeyOf`.
 * `visit` and `answers` exist once on a device.
 */
export const VisitorRecord = v.variant('kind', [
  v.strictObject({ kind: v.literal('person'), value: Person }),
  v.strictObject({ kind: v.literal('item'), value: EvidenceItem }),
  v.strictObject({ kind: v.literal('file'), value: PaperFile }),
  v.strictObject({ kind: v.literal('visit'), value: Preparation }),
  v.strictObject({ kind: v.literal('answers'), value: FinderAnswers }),
  v.strictObject({ kind: v.literal('seen'), value: SeenErrand }),
  v.strictObject({ kind: v.literal('packet'), value: ShownPacket }),
  v.strictObject({ kind: v.literal('window'), value: TrustedWindow }),
  v.strictObject({ kind: v.literal('receipt'), value: Receipt }),
  v.strictObject({ kind: v.literal('aside'), value: AsideRow }),
]);
export type VisitorRecord = v.InferOutput<typeof VisitorRecord>;
export type VisitorRecordKind = VisitorRecord['kind'];

/** What tells a record from the others of its kind: two records with the same kind and key are the same record. */
export function recordKeyOf(record: VisitorRecord): string {
  switch (record.kind) {
    case 'person':
    case 'file':
    case 'aside':
      return record.value.id;
    case 'item':
      return `${record.value.personId}/${record.value.evidenceTypeId}`;
    case 'seen':
      return record.value.subjectId;
    case 'packet':
      return record.value.packetId;
    case 'window':
      return record.value.keyId;
    case 'receipt':
      return record.value.receiptId;
    case 'visit':
    case 'answers':
      return '';
  }
}
