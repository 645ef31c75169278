import { journalFolder } from './journalFolder.ts';

/**
 * The hand that writes the files beside the database: only a worker may flush to the disk. One question at a time,
 * in the order in which they came. Knows nothing of what the bytes mean.
 */
export type FileQuestion =
  | { readonly op: 'read'; readonly name: string }
  | { readonly op: 'write' | 'append'; readonly name: string; readonly bytes: Uint8Array };

export interface FileAnswer {
  readonly id: number;
  readonly value?: Uint8Array<ArrayBuffer> | number | undefined;
  /** Name of the error. */
  readonly error?: string;
}

/** As browsers have it; in Safari before 16.4 the calls answer later, so each is awaited. */
interface SyncAccessHandle {
  read(buffer: Uint8Array, options: { at: number }): number | Promise<number>;
  write(buffer: Uint8Array, options: { at: number }): number | Promise<number>;
  truncate(size: number): void | Promise<void>;
  getSize(): number | Promise<number>;
  flush(): void | Promise<void>;
  close(): void | Promise<void>;
}

async function openFile(name: string, create: boolean): Promise<SyncAccessHandle> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(journalFolder, { create });
  const file = await folder.getFileHandle(name, { create });
  const opener = file as unknown as { createSyncAccessHandle(): Promise<SyncAccessHandle> };
  for (let patience = 25; ; patience--) {
    try {
      return await opener.createSyncAccessHandle();
    } catch (cause) {
      // Another window has the file open for the moment that its own question takes.
      if (patience === 0 || !(cause instanceof DOMException) || cause.name !== 'NoModificationAllowedError')
        throw cause;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function readFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let handle: SyncAccessHandle;
  try {
    handle = await openFile(name, false);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'NotFoundError') return undefined;
    throw cause;
  }
  try {
    const bytes = new Uint8Array(await handle.getSize());
    const read = await handle.read(bytes, { at: 0 });
    return bytes.slice(0, read);
  } finally {
    await handle.close();
  }
}

async function put(name: string, bytes: Uint8Array, mode: 'write' | 'append'): Promise<number> {
  const handle = await openFile(name, mode === 'write');
  try {
    const from = mode === 'write' ? 0 : await handle.getSize();
    if (mode === 'write') await handle.truncate(0);
    try {
      const written = await handle.write(bytes, { at: from });
      if (written !== bytes.length) throw new DOMException('written in part', 'QuotaExceededError');
      await handle.flush();
    } catch (cause) {
      await handle.truncate(from);
      throw cause;
    }
    return from + bytes.length;
  } finally {
    await handle.close();
  }
}

async function answer(question: FileQuestion): Promise<FileAnswer['value']> {
  if (question.op === 'read') return readFile(question.name);
  return put(question.name, question.bytes, question.op);
}

let turn: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<FileQuestion & { readonly id: number }>) => {
  // The page's own `postMessage` asks for a target; a worker's does not.
  const reply = (message: FileAnswer) => (postMessage as (message: FileAnswer) => void)(message);
  turn = turn.then(async () => {
    try {
      reply({ id: data.id, value: await answer(data) });
    } catch (cause) {
      reply({ id: data.id, error: cause instanceof Error ? cause.name : 'UnknownError' });
    }
  });
});
