import type { Dexie } from 'dexie';
import type { ActionRow, AttachmentRow, CaseRow, EnclosureRow, PacketRow, ReceiptRow } from './CaseRows.ts';

export const staffDatabaseName = 'onetrip-staff';

export const staffStores = ['meta', 'actions', 'cases', 'packets', 'receipts', 'enclosures', 'attachments'] as const;

/** The tables, typed by what is written; what is read goes through its schema. */
export function tablesOf(db: Dexie) {
  return {
    meta: db.table<{ readonly key: string }, string>('meta'),
    actions: db.table<ActionRow, string>('actions'),
    cases: db.table<CaseRow, string>('cases'),
    packets: db.table<PacketRow, string>('packets'),
    receipts: db.table<ReceiptRow, string>('receipts'),
    enclosures: db.table<EnclosureRow, string>('enclosures'),
    attachments: db.table<AttachmentRow, string>('attachments'),
  };
}
