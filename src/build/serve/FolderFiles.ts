import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { createStoredFile, type StoredFile } from './StoredFile.ts';

/** The files of one folder, read when asked for and read again when they change. */
export interface FolderFiles {
  /** `name` is a path inside the folder. Undefined where there is no such file or a link leads out of the folder. */
  find(name: string): Promise<StoredFile | undefined>;
}

export function createFolderFiles(root: string): FolderFiles {
  const kept = new Map<string, { readonly version: string; readonly file: StoredFile }>();
  return {
    async find(name) {
      try {
        const folder = await realpath(root);
        const path = await realpath(join(folder, name));
        if (!path.startsWith(folder + sep)) return undefined;
        const found = await stat(path);
        if (!found.isFile()) return undefined;
        const version = `${found.mtimeMs}:${found.size}:${found.ino}`;
        const known = kept.get(path);
        if (known?.version === version) return known.file;
        const file = createStoredFile(name, await readFile(path));
        kept.set(path, { version, file });
        return file;
      } catch {
        return undefined;
      }
    },
  };
}
