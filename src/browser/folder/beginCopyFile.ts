import { createInFolder, openInFolder } from './pickedFolder.ts';

/** A copy of a window that is written piece by piece, however large, and then leaves the device. */
export interface CopyFileBeingWritten {
  /** Rejects as the browser does: `QuotaExceededError` when there is no room. */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole of it. It stays readable until the next is begun. */
  finish(): Promise<Blob>;
  /** Forgets what was written. Never rejects. */
  discard(): Promise<void>;
}

/** Beside the outbox of visitors, who may empty theirs while a copy is made here. */
const folderName = 'onetrip-copy';
const fileName = 'window.onetrip';
/** So much of it is one Blob where there is no file. */
const bytesABlob = 4_000_000;

/** Begins a copy in the browser's own file system, where it has one that a page may write to, otherwise in memory. */
export async function beginCopyFile(): Promise<CopyFileBeingWritten> {
  await forgetCopyFile();
  try {
    const folder = await openFolder(true);
    const file = await createInFolder(folder, fileName);
    return {
      write: file.write,
      async finish() {
        await file.close();
        return openInFolder(folder, fileName);
      },
      async discard() {
        await file.abort();
        await forgetCopyFile();
      },
    };
  } catch {
    return inMemory();
  }
}

/** Removes a copy that was left behind and is at least so old; it may be leaving the device from another tab. Never rejects. */
export async function forgetCopyFile(olderThanMs = 0): Promise<void> {
  try {
    const folder = await openFolder(false);
    const { lastModified } = await openInFolder(folder, fileName);
    if (Date.now() - lastModified >= olderThanMs) await folder.removeEntry(fileName);
  } catch {
    // Nothing was there, or another tab is writing it.
  }
}

async function openFolder(create: boolean): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create });
}

function inMemory(): CopyFileBeingWritten {
  const blobs: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const flush = () => {
    blobs.push(new Blob(waiting));
    waiting = [];
    held = 0;
  };
  return {
    async write(piece) {
      waiting.push(piece);
      held += piece.length;
      if (held < bytesABlob) return;
      flush();
      // The browser carries the bytes away by and by; a byte that can be read back says that it has.
      await blobs.at(-1)?.slice(0, 1).arrayBuffer();
    },
    async finish() {
      flush();
      return new Blob(blobs);
    },
    async discard() {
      blobs.length = 0;
    },
  };
}
