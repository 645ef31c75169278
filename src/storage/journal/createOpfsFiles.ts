import { withinDeadline } from '../withinDeadline.ts';
import type { JournalFiles } from './JournalFiles.ts';
import { journalFolder } from './journalFolder.ts';
import type { FileAnswer, FileQuestion } from './journalWorker.ts';

interface Waiting {
  resolve(value: FileAnswer['value']): void;
  reject(cause: unknown): void;
}

/**
 * Files in the browser's own file system. `startWorker` starts `journalWorker`; it is called with the first
 * reading or writing, and again after a worker that did not answer within `deadlineMs` was ended. Undefined where
 * the browser has no such file system.
 */
export function createOpfsFiles(startWorker: () => Worker, deadlineMs: number): JournalFiles | undefined {
  // WebKitGTK has no navigator.storage at all, and older engines no directory, whatever the type says.
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  if (typeof storage?.getDirectory !== 'function') return undefined;
  const getDirectory = storage.getDirectory.bind(storage);
  let worker: Worker | undefined;
  let asked = 0;
  let waiting = new Map<number, Waiting>();

  const end = (cause: unknown) => {
    worker?.terminate();
    worker = undefined;
    const left = waiting;
    waiting = new Map();
    for (const { reject } of left.values()) reject(cause);
  };

  const begin = (): Worker => {
    const begun = startWorker();
    begun.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
      const question = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error === undefined) question?.resolve(data.value);
      else question?.reject(new DOMException('', data.error));
    });
    begun.addEventListener('error', () => end(new DOMException('', 'NotSupportedError')));
    return begun;
  };

  const ask = async (question: FileQuestion): Promise<FileAnswer['value']> => {
    worker ??= begin();
    const id = asked++;
    const answered = new Promise<FileAnswer['value']>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ ...question, id });
    try {
      return await withinDeadline(answered, deadlineMs);
    } catch (cause) {
      if (!(cause instanceof DOMException)) end(cause);
      throw cause;
    }
  };

  const findFolder = async (): Promise<FileSystemDirectoryHandle | undefined> => {
    try {
      return await (await getDirectory()).getDirectoryHandle(journalFolder);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'NotFoundError') return undefined;
      throw cause;
    }
  };

  return {
    list: () =>
      withinDeadline(
        findFolder().then(async (folder) => {
          const names: string[] = [];
          // Listing needs no worker, so that a reader who keeps nothing never starts one.
          if (folder !== undefined) for await (const name of folder.keys()) names.push(name);
          return names;
        }),
        deadlineMs,
      ),
    sizeOf: (name) =>
      withinDeadline(
        findFolder().then(async (folder) => {
          try {
            return folder && (await (await folder.getFileHandle(name)).getFile()).size;
          } catch (cause) {
            if (cause instanceof DOMException && cause.name === 'NotFoundError') return undefined;
            throw cause;
          }
        }),
        deadlineMs,
      ),
    read: async (name) => (await ask({ op: 'read', name })) as Uint8Array<ArrayBuffer> | undefined,
    write: async (name, bytes) => void (await ask({ op: 'write', name, bytes })),
    append: async (name, bytes) => Number(await ask({ op: 'append', name, bytes })),
    removeFiles: (names) =>
      withinDeadline(
        findFolder().then(async (folder) => {
          for (const name of names) {
            await folder?.removeEntry(name).catch((cause: unknown) => {
              if (!(cause instanceof DOMException && cause.name === 'NotFoundError')) throw cause;
            });
          }
        }),
        deadlineMs,
      ),
  };
}
