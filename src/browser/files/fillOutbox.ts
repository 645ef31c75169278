/** A file that is written piece by piece, however large, and then leaves the guide. */
interface Outbox {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole file under a name for the reader. It stays readable until the outbox is emptied. */
  finish(name: string): Promise<File>;
  /** Forgets what was written. Never rejects. */
  discard(): Promise<void>;
}

/** Where what readers give out lies; others have a place of their own, so that nobody empties another's. */
const forReaders = 'onetrip-outbox';
const fileName = 'file';
/** So much is handed over at once: fewer calls, and still little to hold. */
const bytesPerWrite = 4_000_000;
/** Of no kind that a device would want to open by itself. */
const mediaType = 'application/octet-stream';

/**
 * The file that `fill` writes, from its beginning whenever it is called. The browser's file system shares its room with
 * what is kept; where that is full, the writing begins anew in memory: a full device needs its backup most. Rejects as
 * `fill` does, and as the browser does where memory has no room either; then nothing is left behind. place: which
 * outbox; it is emptied first.
 */
export async function fillOutbox(
  name: string,
  fill: (write: Outbox['write']) => Promise<void>,
  place = forReaders,
): Promise<File> {
  const fillOne = async (outbox: Outbox) => {
    try {
      let bytes = 0;
      await fill((piece) => {
        bytes += piece.length;
        return outbox.write(piece);
      });
      const file = await outbox.finish(name);
      if (file.size !== bytes) throw new DOMException(name, 'NotReadableError');
      return file;
    } catch (cause) {
      await outbox.discard();
      throw cause;
    }
  };
  try {
    return await fillOne(await openOutbox(place));
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name !== 'QuotaExceededError') throw cause;
    return fillOne(batched(outboxInMemory()));
  }
}

/**
 * Opens an empty outbox: in the browser's own file system where it has one that a page may write to, otherwise in
 * memory. Chromium breaks Blobs for good when more of them are held than it finds room for, which on phones is soon.
 * Writing rejects as the browser does: `QuotaExceededError` when there is no room.
 */
async function openOutbox(place: string): Promise<Outbox> {
  await emptyOutbox(place);
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(place, { create: true });
    const handle = await folder.getFileHandle(fileName, { create: true });
    return batched(outboxInFile(place, handle, await handle.createWritable()));
  } catch {
    // No such file system, or one that only workers may write to.
    return batched(outboxInMemory());
  }
}

/** Removes what was left behind; never rejects. */
export async function emptyOutbox(place = forReaders): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(place, { recursive: true });
  } catch {
    // Nothing was there.
  }
}

function outboxInFile(place: string, handle: FileSystemFileHandle, writer: FileSystemWritableFileStream): Outbox {
  let bytes = 0;
  return {
    write(piece) {
      bytes += piece.length;
      return writer.write(piece);
    },
    async finish(name) {
      await writer.close();
      const file = await handle.getFile();
      // A device that is full may close a file without all of its bytes.
      if (file.size !== bytes) throw new DOMException(name, 'QuotaExceededError');
      return new File([file], name, { type: mediaType });
    },
    async discard() {
      await writer.abort().catch(() => undefined);
      await emptyOutbox(place);
    },
  };
}

function outboxInMemory(): Outbox {
  const blobs: Blob[] = [];
  return {
    async write(piece) {
      const blob = new Blob([piece]);
      // The browser carries the bytes away by and by; a byte that can be read back says that it has.
      await blob.slice(0, 1).arrayBuffer();
      blobs.push(blob);
    },
    finish: async (name) => new File(blobs, name, { type: mediaType }),
    async discard() {
      blobs.length = 0;
    },
  };
}

function batched(outbox: Outbox): Outbox {
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const flush = async () => {
    const whole = new Uint8Array(held);
    let at = 0;
    for (const piece of waiting) {
      whole.set(piece, at);
      at += piece.length;
    }
    waiting = [];
    held = 0;
    if (whole.length > 0) await outbox.write(whole);
  };
  return {
    async write(piece) {
      waiting.push(piece);
      held += piece.length;
      if (held >= bytesPerWrite) await flush();
    },
    async finish(name) {
      await flush();
      return outbox.finish(name);
    },
    discard: () => outbox.discard(),
  };
}
