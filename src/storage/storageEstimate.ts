/** What the browser says of the whole origin. Rounded and padded by some engines: never decide by it whether a write will succeed. */
export interface StorageEstimate {
  readonly usageBytes: number;
  readonly quotaBytes: number;
}

/** Asks the browser; undefined where it says nothing. Never rejects. */
export async function storageEstimate(): Promise<StorageEstimate | undefined> {
  try {
    // WebKitGTK has no navigator.storage at all, whatever the type says.
    const storage: StorageManager | undefined = navigator.storage;
    const { usage, quota } = (await storage?.estimate()) ?? {};
    return usage === undefined || quota === undefined ? undefined : { usageBytes: usage, quotaBytes: quota };
  } catch {
    return undefined;
  }
}
