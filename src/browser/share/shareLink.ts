/** What became of a link: `dismissed` when the reader closed the sheet, `failed` where there is neither sheet nor clipboard. */
export type ShareOutcome = 'shared' | 'copied' | 'dismissed' | 'failed';

/** Opens the device's share sheet; where there is none, copies the link. Must be called from a tap. */
export function shareLink(link: { readonly title: string; readonly url: string }): Promise<ShareOutcome> {
  return share(link, link.url);
}

/** Opens the device's share sheet with words; where there is none, copies them. Must be called from a tap. */
export function shareText(text: string): Promise<ShareOutcome> {
  return share({ text }, text);
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

async function share(data: ShareData, plain: string): Promise<ShareOutcome> {
  if (!('share' in navigator)) return copyOrFail(plain);
  try {
    await navigator.share(data);
    return 'shared';
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return 'dismissed';
    return copyOrFail(plain);
  }
}

async function copyOrFail(plain: string): Promise<ShareOutcome> {
  return (await copyText(plain)) ? 'copied' : 'failed';
}
