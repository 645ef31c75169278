import type { StaffVault } from '../../storage/staff/StaffSealing.ts';

/** By what a window finds the case of a hand-over. Practice is never taken for real, nor real for practice. */
export function markOfPacket(vault: Pick<StaffVault, 'mark'>, packetId: string, practice: boolean): Promise<string> {
  return vault.mark(`packet|${practice ? 'practice' : 'real'}|${packetId}`);
}
