import { copyText, type ShareOutcome, shareLink } from '../../browser/share/shareLink.ts';
import { lineExternalAddress } from '../../domain/address/lineExternalAddress.ts';

export { saveTextFile } from '../../browser/share/saveTextFile.ts';
export type { ShareOutcome } from '../../browser/share/shareLink.ts';

/**
 * Passes an address of the guide on through the share sheet, or the clipboard where there is none. The link opens
 * in the receiver's own browser even when LINE carries it. Must be called from a tap.
 */
export function shareGuide(link: { readonly title: string; readonly url: string }): Promise<ShareOutcome> {
  return shareLink({ title: link.title, url: lineExternalAddress(link.url) });
}

/** Copies an address of the guide in the form that also works from LINE; false where the clipboard is closed to us. */
export function copyLink(url: string): Promise<boolean> {
  return copyText(lineExternalAddress(url));
}
