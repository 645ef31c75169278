import { placeOf } from '../../storage/staff/placeOf.ts';
import type { StaffVault } from '../../storage/staff/StaffSealing.ts';
import type { ClerkEntry, WindowRow } from '../../storage/staff/WindowRow.ts';
import type { Clerk } from './StaffService.ts';

/** A clerk as the window keeps them: the vault key under their passphrase. */
export async function entryOf(vault: StaffVault, clerk: Clerk, passphrase: string): Promise<ClerkEntry> {
  return { ...clerk, wrap: await vault.wrap(passphrase, placeOf.clerk(clerk.id, clerk.role)) };
}

export function clerkOf({ id, name, role }: ClerkEntry): Clerk {
  return { id, name, role };
}

export function clerksOf({ clerks }: WindowRow): readonly Clerk[] {
  return clerks.map(clerkOf);
}
