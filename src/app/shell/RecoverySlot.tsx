import type { Recovery, VaultService } from '../../services/vault/VaultService.ts';
import { useLatePart } from '../../ui/page/useLatePart.ts';
import { useSource } from '../../ui/source/useSource.ts';

const loadNotice = async () => (await import('./RecoveryNotice.tsx')).RecoveryNotice;

/** Where the notice stands when there is something to tell; its code and words come only then. */
export function RecoverySlot({ vault }: { readonly vault: VaultService }) {
  const recovery = useSource<Recovery | undefined>(vault.recovery, undefined);
  const Notice = useLatePart(recovery !== undefined, loadNotice);
  if (recovery === undefined || Notice === undefined) return null;
  return <Notice recovery={recovery} onUnderstood={() => vault.acknowledgeRecovery()} />;
}
