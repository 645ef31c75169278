import { emptyOutbox } from '../files/fillOutbox.ts';

/** The outbox of a window's copies, beside that of visitors. */
export const copyOutbox = 'onetrip-copy';

/** Removes a copy that was left behind and is at least so old; a younger one may be leaving the device from another tab. Never rejects. */
export async function forgetOldCopy(olderThanMs: number): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(copyOutbox);
    for await (const handle of folder.values()) {
      if (handle.kind === 'file' && Date.now() - (await handle.getFile()).lastModified < olderThanMs) return;
    }
    await emptyOutbox(copyOutbox);
  } catch {
    // Nothing was there, or another tab is writing it.
  }
}
