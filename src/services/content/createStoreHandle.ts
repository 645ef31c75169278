import type { Result } from '../../domain/result/Result.ts';
import type { ContentStore } from '../../storage/content/ContentStore.ts';
import type { StorageError } from '../../storage/StorageError.ts';

/** The one open content store of this window; opened when first asked for and again after it was closed. */
export interface StoreHandle {
  open(): Promise<Result<ContentStore, StorageError>>;
  close(): Promise<void>;
  /** Deletes the whole content database. */
  discard(): Promise<void>;
}

export function createStoreHandle(openStore: () => Promise<Result<ContentStore, StorageError>>): StoreHandle {
  let opening: Promise<Result<ContentStore, StorageError>> | undefined;

  const begin = () => {
    const begun = openStore();
    const forget = () => {
      if (opening === begun) opening = undefined;
    };
    void begun.then((opened) => {
      if (opened.ok) opened.value.onClosed(forget);
      else forget();
    }, forget);
    return begun;
  };

  const open = () => {
    opening ??= begin();
    return opening;
  };

  return {
    open,
    async close() {
      const opened = await opening;
      opening = undefined;
      if (opened?.ok) opened.value.close();
    },
    async discard() {
      const opened = await open();
      opening = undefined;
      if (opened.ok) await opened.value.discard();
    },
  };
}
