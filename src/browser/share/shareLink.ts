/** What became of a link: `dismissed` when the reader closed the sheet, `failed` where there is neither sheet nor clipboard. */
export type ShareOutcome = 'shared' | 'copied' | 'dismissed' | 'failed';

/** Opens the device's share sheet; where there is none, copies the link. Must be called from a tap. */
export async function shareLink(link: { readonly title: string; readonly url: string }): Promise<ShareOutcome> {
  if (!('share' in navigator)) return copyOrFail(link.url);
  try {
    await navigator.share(link);
    return 'shared';
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return 'dismissed';
    return copyOrFail(link.url);
  }
}

/** Puts text on the clipboard; false where the browser does not allow it. Must be called from a tap. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function copyOrFail(url: string): Promise<ShareOutcome> {
  return (await copyText(url)) ? 'copied' : 'failed';
}
