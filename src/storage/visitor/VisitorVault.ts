import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { StorageError } from '../StorageError.ts';
import type { KeptState } from './KeptState.ts';
import type { PlannedRecord } from './Plan.ts';
import type { Exchange, RecordKeeper } from './RecordKeeper.ts';
import { asideOf } from './rowsOfPlan.ts';
import type { VaultError } from './VaultError.ts';
import type { KeyWrap, VaultHead } from './VaultHead.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';

/** The lock on what is kept. */
export interface VisitorVault {
  state(): { readonly locked: boolean; readonly passphrase: boolean };
  /** Gives the key to this window's ring. Errors: `vault/wrong-passphrase`, `vault/wait`, `vault/unavailable`. */
  unlock(passphrase: string): Promise<Result<void, VaultError>>;
  /**
   * Sets, changes or (null) takes away the passphrase. Every time there is a new key and every record is sealed anew
   * in one transaction, so that no key that once lay in the open, or under an old passphrase, opens anything kept
   * now. Photographs keep the keys of their own, which lie in their records.
   */
  setPassphrase(next: string | null, current: string | null): Promise<Result<void, VaultError>>;
}

export function createVisitorVault(
  keeper: RecordKeeper,
  { sealing, keyRing, patience }: VisitorStoreParts,
  readHead: () => Promise<Result<VaultHead, VaultError>>,
): VisitorVault {
  const secretUnder = async (head: VaultHead, passphrase: string): Promise<Result<string, VaultError>> => {
    if ('open' in head.key) return ok(head.key.open);
    if (passphrase === '') return err({ type: 'vault/wrong-passphrase' });
    const waitMs = patience.waitMs();
    if (waitMs > 0) return err({ type: 'vault/wait', seconds: Math.ceil(waitMs / 1000) });
    try {
      const secret = await sealing.unwrap(head.key, passphrase, contextOf(head));
      if (secret === undefined) patience.failed();
      else patience.succeeded();
      return secret === undefined ? err({ type: 'vault/wrong-passphrase' }) : ok(secret);
    } catch {
      return err({ type: 'vault/unavailable' });
    }
  };

  return {
    state: () => keeper.lockState(),
    async unlock(passphrase) {
      const head = await readHead();
      if (!head.ok) return head;
      const secret = await secretUnder(head.value, passphrase);
      if (!secret.ok) return secret;
      keyRing.add(await sealing.keyOf(head.value.keyId, secret.value));
      return ok(undefined);
    },
    async setPassphrase(next, current) {
      if (next !== null && !sealing.isLongEnough(next)) return err({ type: 'vault/passphrase-short' });
      const now = await readHead();
      if (!now.ok) return now;
      const secret = await secretUnder(now.value, current ?? '');
      if (!secret.ok) return secret;
      const { key, secret: fresh } = await sealing.newKey();
      const { epoch, generation } = now.value;
      const identity = { format: 1, epoch, generation: generation + 1, keyId: key.id } as const;
      let wrap: KeyWrap | undefined;
      try {
        // Before the exchange: deriving takes long, and nobody may wait for it.
        wrap = next === null ? undefined : await sealing.wrap(fresh, next, contextOf(identity));
      } catch {
        return err({ type: 'vault/unavailable' });
      }
      const head: VaultHead = { ...identity, key: wrap ?? { open: fresh } };
      keyRing.add(await sealing.keyOf(now.value.keyId, secret.value));
      return keeper.exchange(async (state): Promise<Result<Exchange, StorageError>> => {
        const isSame = state.vault.head.keyId === now.value.keyId;
        // Otherwise another window has set one while this one was still deriving.
        return isSame
          ? ok({ head, key, records: allOf(state) })
          : err({ type: 'storage/changed-elsewhere', current: undefined });
      });
    },
  };
}

/** What a wrapped key belongs to; checked when it is opened. */
function contextOf({ epoch, keyId }: Pick<VaultHead, 'epoch' | 'keyId'>): string {
  return `v1|vault|${epoch}|${keyId}`;
}

/** Every record, also those that nobody understands. */
function allOf({ kept, vault }: KeptState): PlannedRecord[] {
  return [
    ...kept.records.map(({ record, bytes }) => ({ record, ...(bytes === undefined ? {} : { bytes }) })),
    ...kept.strange.map((row) => ({ record: asideOf(row, vault.seq) })),
  ];
}
