import type { VisitorSnapshots } from '../visitor/createVisitorSnapshots.ts';
import type { VaultService } from './VaultService.ts';

export function createVaultService(snapshots: VisitorSnapshots): VaultService {
  const { vault, keeping, recovery } = snapshots;
  return {
    state: vault,
    keeping,
    recovery,
    acknowledgeRecovery: () => snapshots.acknowledgeRecovery(),
    setPassphrase: (next, current) => snapshots.setPassphrase(next, current),
    unlock: (passphrase) => snapshots.unlock(passphrase),
    lock: () => snapshots.lock(),
  };
}
