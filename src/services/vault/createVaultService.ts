import type { VisitorSnapshots } from '../visitor/createVisitorSnapshots.ts';
import type { VaultService } from './VaultService.ts';

export function createVaultService(snapshots: VisitorSnapshots): VaultService {
  const { vault, keeping, memoryOnly, recovery } = snapshots;
  return {
    state: vault,
    keeping,
    memoryOnly,
    recovery,
    acknowledgeRecovery: () => snapshots.acknowledgeRecovery(),
    setPassphrase: (next, current) => snapshots.setPassphrase(next, current),
    unlock: (passphrase) => snapshots.unlock(passphrase),
    lock: () => snapshots.lock(),
  };
}
