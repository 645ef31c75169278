import { ShownName } from '../../domain/cases/ShownName.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import { type ClerkEntry, maxClerks } from '../../storage/staff/WindowRow.ts';
import { changeAs, isLead } from './changeAs.ts';
import { clerkOf, entryOf } from './clerkEntry.ts';
import type { WindowDoor } from './createWindowDoor.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { Clerk, StaffService } from './StaffService.ts';
import type { StaffSession } from './StaffSession.ts';

/** Who works at this window; each thing is done by the session that is given. */
export interface WindowClerks {
  addClerk(own: StaffSession, given: Parameters<StaffService['addClerk']>[0]): ReturnType<StaffService['addClerk']>;
  removeClerk(own: StaffSession, clerkId: string): Promise<Result<void, StaffError>>;
  changePassphrase(own: StaffSession, present: string, passphrase: string): Promise<Result<void, StaffError>>;
}

const locked = err({ type: 'staff/locked' });
const notAllowed = err({ type: 'staff/not-allowed' });

export function createWindowClerks(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers' | 'sealing'>,
  door: Pick<WindowDoor, 'inTurn' | 'prove' | 'show'>,
): WindowClerks {
  const { sealing } = parts;

  const change = (own: StaffSession, next: Parameters<typeof changeAs>[3]) => changeAs(own, parts, door, next);

  return {
    addClerk: (own, { name, role, passphrase }) =>
      door.inTurn(async () => {
        if (!own.isOpen()) return locked;
        if (own.clerk.role !== 'lead') return notAllowed;
        if (!sealing.isLongEnough(passphrase)) return err({ type: 'staff/too-short' });
        const shown = readValue(ShownName, name.trim(), 'name');
        if (!shown.ok) return shown;
        const clerk: Clerk = { id: sealing.newId(), name: shown.value, role };
        const entry = await entryOf(own.vault, clerk, passphrase);
        const added = await change(own, async (row) => {
          if (!isLead(row, own)) return notAllowed;
          if (row.clerks.length >= maxClerks) return err({ type: 'storage/invalid-value', path: 'clerks' });
          return ok({ clerks: [...row.clerks, entry], did: { type: 'clerkAdded', clerkId: clerk.id } });
        });
        return added.ok ? ok(clerk) : added;
      }),
    removeClerk: (own, clerkId) =>
      door.inTurn(() =>
        change(own, async (row, book) => {
          const old = row.clerks.find(({ id }) => id === clerkId);
          // Nobody removes themselves, so whoever removes stays, and with them a lead.
          if (old === undefined || old.id === own.clerk.id || !isLead(row, own)) return notAllowed;
          return ok({
            clerks: row.clerks.filter((one) => one !== old),
            book: { former: [...(book?.former ?? []), clerkOf(old)] },
            did: { type: 'clerkRemoved', clerkId },
          });
        }),
      ),
    changePassphrase: (own, present, passphrase) =>
      door.inTurn(async () => {
        if (!own.isOpen()) return locked;
        if (!sealing.isLongEnough(passphrase)) return err({ type: 'staff/too-short' });
        /** The wrap whose passphrase was `present`, and the entry with the new one. */
        let proven: string | undefined;
        let fresh: ClerkEntry | undefined;
        return change(own, async (row) => {
          const old = row.clerks.find(({ id }) => id === own.clerk.id);
          if (old === undefined) return notAllowed;
          if (proven !== old.wrap.sealed) {
            const vault = await door.prove(row, old.id, present);
            if (!vault.ok) return vault;
            vault.value.forget();
            proven = old.wrap.sealed;
          }
          if (!own.isOpen()) return locked;
          fresh ??= await entryOf(own.vault, clerkOf(old), passphrase);
          const entry = fresh;
          return ok({
            clerks: row.clerks.map((one) => (one === old ? entry : one)),
            did: { type: 'passphraseChanged' },
          });
        });
      }),
  };
}
