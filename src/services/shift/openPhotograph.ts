import type { ShiftPhotograph } from '../../storage/shift/ShiftContents.ts';
import type { StaffVault } from '../../storage/staff/StaffSealing.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import { isWhatItSays } from '../papers/isWhatItSays.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of a photograph or PDF of a shift file; undefined where they are not those that its case names. */
export async function openPhotograph(
  vault: Pick<StaffVault, 'openBytes'>,
  place: string,
  sealed: Bytes,
  { media, size, sha256 }: ShiftPhotograph,
): Promise<Bytes | undefined> {
  const bytes = await vault.openBytes(place, sealed);
  if (bytes?.length !== size || !isWhatItSays(media, bytes)) return undefined;
  return (await sha256Of(bytes)) === sha256 ? bytes : undefined;
}
