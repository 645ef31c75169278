import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { recordKeyOf, type VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import type { OpenedDatabase } from '../openGuarded.ts';
import type { RowsDatabase } from '../RowsDatabase.ts';
import type { StorageError } from '../StorageError.ts';
import { transact } from '../transact.ts';
import type { BytesDrawer } from './BytesDrawer.ts';
import { createEvidenceItemRepository } from './EvidenceItemRepository.ts';
import { createHandoverRepository } from './HandoverRepository.ts';
import type { KeptState } from './KeptState.ts';
import { createPaperFileRepository } from './PaperFileRepository.ts';
import { createPersonRepository, sortPersons } from './PersonRepository.ts';
import type { RecordKeeper } from './RecordKeeper.ts';
import { recordsOf } from './recordsOf.ts';
import { replaceEverything } from './replaceEverything.ts';
import { VaultRow } from './VaultHead.ts';
import { tablesOf } from './VisitorDatabase.ts';
import type { VisitorRows, VisitorSnapshot, VisitorStore } from './VisitorStore.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';
import { createVisitorVault } from './VisitorVault.ts';
import { createVisitRepository } from './VisitRepository.ts';

export function createVisitorStore(
  opened: Pick<OpenedDatabase, 'onClosed' | 'close'> & { readonly db: RowsDatabase },
  parts: VisitorStoreParts,
  keeper: RecordKeeper,
  drawer: BytesDrawer,
): VisitorStore {
  const { db } = opened;
  const readHead = async () => {
    const request = { mode: 'r', stores: ['meta'], deadlineMs: parts.deadlines.readMs } as const;
    const found = await transact(db, request, () => tablesOf(db).meta.get('vault'));
    if (!found.ok) return found;
    const vault = v.safeParse(VaultRow, found.value);
    return vault.success ? ok(vault.output.head) : err({ type: 'storage/closed' });
  };
  const reading = async <T>(show: (state: KeptState) => T): Promise<Result<T, StorageError>> => {
    const state = await keeper.read();
    return state.ok ? ok(show(state.value)) : state;
  };
  return {
    persons: createPersonRepository(keeper),
    evidenceItems: createEvidenceItemRepository(keeper),
    visit: createVisitRepository(keeper),
    handover: createHandoverRepository(keeper),
    files: createPaperFileRepository(keeper, drawer),
    vault: createVisitorVault(keeper, parts, readHead),
    keeping: () => keeper.keeping(),
    readAll: () => reading(snapshotOf),
    exportRows: () => reading(rowsOf),
    exportLogical: () =>
      reading(({ kept }) => ({
        records: kept.records.map(({ record }) => record).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
        async readBytes(fileId: string) {
          const file = kept.records.find(({ record }) => record.kind === 'file' && record.value.id === fileId);
          return file?.bytes === undefined ? ok(undefined) : drawer.read(file.bytes);
        },
      })),
    replaceEverything: (records, bytes) => replaceEverything(keeper, drawer, parts, records, bytes),
    putBack: (snapshot) =>
      replaceEverything(keeper, drawer, parts, recordsOf({ ...snapshot, files: [] }), (async function* () {})()),
    storageUse: () =>
      reading((state) => {
        const use: Record<string, number> = {};
        for (const { record, rowKey } of state.kept.records) {
          const size = state.rows.get(rowKey)?.sealed?.length ?? 0;
          const name = rowsName[record.kind];
          use[name] = (use[name] ?? 0) + size;
          if (record.kind === 'file') use['bytes'] = (use['bytes'] ?? 0) + record.value.bytes;
        }
        for (const { rowKey } of state.kept.strange) {
          use['unreadable'] = (use['unreadable'] ?? 0) + (state.rows.get(rowKey)?.sealed?.length ?? 0);
        }
        return use;
      }),
    onClosed: opened.onClosed,
    close: opened.close,
  };
}

/** What each kind is called where everything kept is shown. */
const rowsName: Readonly<Record<VisitorRecord['kind'], string>> = {
  person: 'persons',
  item: 'evidenceItems',
  file: 'files',
  visit: 'preparation',
  answers: 'answers',
  seen: 'seen',
  packet: 'packets',
  window: 'windows',
  receipt: 'receipts',
  aside: 'unreadable',
};

function snapshotOf({ kept }: KeptState): VisitorSnapshot {
  const kindOf = (row: unknown) => (typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined);
  const strange = (kind: string) => kept.strange.filter(({ row }) => kindOf(row) === kind).length;
  const persons = strange('person');
  const evidenceItems = strange('item');
  return {
    persons: sortPersons(kept.list('person')),
    evidenceItems: kept.list('item'),
    files: [...kept.list('file')].sort((a, b) => (a.addedAt + a.id < b.addedAt + b.id ? -1 : 1)),
    preparation: kept.find('visit', ''),
    answers: kept.find('answers', ''),
    seen: kept.list('seen'),
    packets: kept.list('packet'),
    windows: kept.list('window'),
    receipts: kept.list('receipt'),
    unreadable: {
      persons,
      evidenceItems,
      others: kept.strange.length - persons - evidenceItems + kept.list('aside').length,
    },
  };
}

function rowsOf({ kept }: KeptState): VisitorRows {
  const rows: Record<string, unknown[]> = {};
  for (const { record } of kept.records) {
    const name = rowsName[record.kind];
    rows[name] ??= [];
    rows[name].push(record.kind === 'aside' ? record.value.row : record.value);
  }
  if (kept.strange.length > 0)
    rows['unreadable'] = [...(rows['unreadable'] ?? []), ...kept.strange.map(({ row }) => row)];
  return rows;
}

function sortKey(record: VisitorRecord): string {
  return `${record.kind}:${recordKeyOf(record)}`;
}
