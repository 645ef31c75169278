import type { EditionNumber, Sha256Hex } from '../domain/content/PublishedEdition.ts';

/** An edition by its number and the hash of its pack. */
export interface EditionIdentity {
  readonly edition: EditionNumber;
  readonly sha256: Sha256Hex;
}

/** `sameEditionOtherHash` means that somebody published two contents under one number: an alarm, never an update. */
export type PackComparison = 'newer' | 'same' | 'older' | 'sameEditionOtherHash';

/** How an offered pack stands to the installed one. With nothing installed every pack is newer. */
export function comparePacks(installed: EditionIdentity | undefined, offered: EditionIdentity): PackComparison {
  if (installed === undefined || offered.edition > installed.edition) return 'newer';
  if (offered.edition < installed.edition) return 'older';
  return offered.sha256 === installed.sha256 ? 'same' : 'sameEditionOtherHash';
}
