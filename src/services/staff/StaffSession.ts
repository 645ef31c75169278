import { bytesOfHex } from '../../domain/sealing/hex.ts';
import type { SealedWindow } from '../../storage/staff/SealedWindow.ts';
import type { StaffVault } from '../../storage/staff/StaffSealing.ts';
import type { Clerk } from './StaffService.ts';

/** What is held while somebody has unlocked the window. */
export interface StaffSession {
  readonly vault: StaffVault;
  readonly clerk: Clerk;
  readonly window: Pick<SealedWindow, 'id' | 'name' | 'keyId'>;
  readonly secretKey: Uint8Array<ArrayBuffer>;
  isOpen(): boolean;
  /** Runs when the session ends, so that nothing outlives it. */
  onEnd(fn: () => void): void;
  /** Forgets every key; what is under way finds them gone. */
  end(): void;
}

export function createStaffSession(vault: StaffVault, clerk: Clerk, sealed: SealedWindow): StaffSession {
  const { secretKey: hex, ...window } = sealed;
  const secretKey = bytesOfHex(hex);
  const listeners: (() => void)[] = [];
  let open = true;
  return {
    vault,
    clerk,
    window,
    secretKey,
    isOpen: () => open,
    onEnd: (fn) => void listeners.push(fn),
    end() {
      open = false;
      vault.forget();
      secretKey.fill(0);
      for (const listener of listeners.splice(0)) listener();
    },
  };
}
