import type { SealedRow } from '../../src/storage/visitor/SealedRow.ts';
import type { VaultRow } from '../../src/storage/visitor/VaultHead.ts';
import { openNative, settled } from './nativeDatabase.ts';
import type { TestDevice } from './storeParts.ts';

const name = 'onetrip-visitor';

/** The rows of `records`, and the vault, as they lie in the database. */
export async function sealedRowsOf(): Promise<{ vault: VaultRow; rows: SealedRow[] }> {
  const db = await openNative(name);
  const rows = (await settled(db.transaction('records').objectStore('records').getAll())) as SealedRow[];
  const vault = (await settled(db.transaction('meta').objectStore('meta').get('vault'))) as VaultRow;
  db.close();
  return { vault, rows };
}

/** Seals any text as a row, as a build that we do not know might have, and counts it as an action. */
export async function putSealed(device: TestDevice, kind: string, key: string, text: string): Promise<string> {
  const { vault } = await sealedRowsOf();
  const vaultKey = device.keyRing.find(vault.head.keyId);
  if (vaultKey === undefined) throw new Error('locked');
  const rowKey = await device.sealing.rowKey(vaultKey, kind, key);
  const sealed = await device.sealing.seal(vaultKey, rowKey, text);
  const db = await openNative(name);
  const transaction = db.transaction(['records', 'meta'], 'readwrite');
  transaction.objectStore('records').put({ key: rowKey, rev: vault.seq + 1, sealed });
  transaction.objectStore('meta').put({ ...vault, seq: vault.seq + 1, journal: false });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
  return rowKey;
}
