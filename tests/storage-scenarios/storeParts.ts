import { createSealing } from '../../src/browser/sealing/createSealing.ts';
import type { JournalFiles } from '../../src/storage/journal/JournalFiles.ts';
import type { KeyRing, VaultKey } from '../../src/storage/visitor/Sealing.ts';
import type { UnlockPatience } from '../../src/storage/visitor/UnlockPatience.ts';
import type { VisitorStoreParts } from '../../src/storage/visitor/VisitorStoreParts.ts';
import type { VisitorWitness, Witness } from '../../src/storage/visitor/VisitorWitness.ts';

/** Files in memory, with their content open to tests, and one way to make them misbehave. */
export interface MemoryFiles extends JournalFiles {
  readonly content: Map<string, Uint8Array<ArrayBuffer>>;
  /** Called before each operation; may throw or wait. */
  before: (op: string, name: string) => void | Promise<void>;
}

export function createMemoryFiles(content = new Map<string, Uint8Array<ArrayBuffer>>()): MemoryFiles {
  const files: MemoryFiles = {
    content,
    before: () => undefined,
    async list() {
      await files.before('list', '');
      return [...content.keys()];
    },
    async sizeOf(name) {
      await files.before('size', name);
      return content.get(name)?.length;
    },
    async read(name) {
      await files.before('read', name);
      return content.get(name)?.slice();
    },
    async write(name, bytes) {
      await files.before('write', name);
      content.set(name, Uint8Array.from(bytes));
    },
    async append(name, bytes) {
      await files.before('append', name);
      const old = content.get(name);
      if (old === undefined) throw new DOMException('', 'NotFoundError');
      content.set(name, Uint8Array.from([...old, ...bytes]));
      return old.length + bytes.length;
    },
    async removeFiles(names) {
      await files.before('remove', names.join(' '));
      for (const name of names) content.delete(name);
    },
  };
  return files;
}

export function createMemoryWitness(): VisitorWitness {
  let witness: Witness | undefined;
  return {
    read: () => witness,
    write: (next) => {
      witness = next;
    },
    forget: () => {
      witness = undefined;
    },
    isDenied: () => false,
  };
}

export function createKeyRing(): KeyRing & { lock(): void } {
  const keys = new Map<string, VaultKey>();
  return { find: (id) => keys.get(id), add: (key) => void keys.set(key.id, key), lock: () => keys.clear() };
}

/** Counts wrong passphrases; `waitingMs` is what it answers. */
export function createMemoryPatience(): UnlockPatience & { failures: number; waitingMs: number } {
  const patience = {
    failures: 0,
    waitingMs: 0,
    waitMs: () => patience.waitingMs,
    failed: () => void patience.failures++,
    succeeded: () => {
      patience.failures = 0;
    },
  };
  return patience;
}

/** What a device has besides its database, as far as the store knows. */
export interface TestDevice extends VisitorStoreParts {
  readonly journal: MemoryFiles;
  readonly patience: ReturnType<typeof createMemoryPatience>;
  readonly keyRing: KeyRing & { lock(): void };
}

export function buildDevice(given: Partial<TestDevice> = {}): TestDevice {
  return {
    sealing: createSealing(),
    keyRing: createKeyRing(),
    journal: createMemoryFiles(),
    witness: createMemoryWitness(),
    patience: createMemoryPatience(),
    deadlines: { readMs: 4000, writeMs: 8000 },
    ballastBytes: 0,
    ...given,
  };
}
