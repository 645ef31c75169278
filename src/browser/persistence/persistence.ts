/** Whether the browser has promised not to clear this site by itself; undefined where it makes no such promises. */
export function isPersistent(): Promise<boolean | undefined> {
  return answer((storage) => storage.persisted?.());
}

/** Asks for that promise. Firefox shows a question, the others decide by themselves. */
export function askToPersist(): Promise<boolean | undefined> {
  return answer((storage) => storage.persist?.());
}

async function answer(
  ask: (storage: Partial<StorageManager>) => Promise<boolean> | undefined,
): Promise<boolean | undefined> {
  try {
    // Missing on insecure addresses, in WebKitGTK and in some in-app browsers, whatever the type says.
    const storage: Partial<StorageManager> | undefined = navigator.storage;
    return storage === undefined ? undefined : await ask(storage);
  } catch {
    return undefined;
  }
}
