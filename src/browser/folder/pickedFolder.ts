/** How a folder that was once chosen stands now: may be written · has to be asked for again, from a tap. */
export type FolderAccess = 'granted' | 'ask';

/** A folder of the device, chosen by somebody; what it is kept as says nothing and can be stored. */
export type PickedFolder = FileSystemDirectoryHandle;

type WithPermission = PickedFolder & {
  queryPermission?(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
};
type Picker = (how: { readonly id: string; readonly mode: 'readwrite' }) => Promise<PickedFolder>;

const mode = 'readwrite';

function picker(): Picker | undefined {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
}

/** Whether this engine lets a page keep a folder at all. */
export function hasFolders(): boolean {
  return picker() !== undefined;
}

/** Asks for a folder; undefined where nobody chose one. Must be called from a tap. */
export async function pickFolder(): Promise<PickedFolder | undefined> {
  try {
    return await picker()?.({ id: 'onetrip-copies', mode });
  } catch {
    return undefined;
  }
}

/** Asks nobody. */
export async function folderAccess(folder: PickedFolder): Promise<FolderAccess> {
  const state = await (folder as WithPermission).queryPermission?.({ mode }).catch(() => 'prompt' as const);
  return state === undefined || state === 'granted' ? 'granted' : 'ask';
}

/** Must be called from a tap. */
export async function askForFolder(folder: PickedFolder): Promise<FolderAccess> {
  const state = await (folder as WithPermission).requestPermission?.({ mode }).catch(() => 'denied' as const);
  return state === undefined || state === 'granted' ? 'granted' : 'ask';
}

/** Names of the files that lie directly in it. Rejects as the browser does. */
export async function fileNamesIn(folder: PickedFolder): Promise<string[]> {
  const names: string[] = [];
  for await (const { kind, name } of folder.values()) if (kind === 'file') names.push(name);
  return names;
}

/** A file that is being written. Until it is closed it is empty; aborted, it is taken away. */
export interface FileBeingWritten {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** Never rejects. */
  abort(): Promise<void>;
}

/** Begins a file that is written piece by piece, however large. Rejects as the browser does. */
export async function createInFolder(folder: PickedFolder, name: string): Promise<FileBeingWritten> {
  const file = await folder.getFileHandle(name, { create: true });
  const takeAway = () => folder.removeEntry(name).catch(() => undefined);
  try {
    const stream = await file.createWritable();
    return {
      write: (piece) => stream.write(piece),
      close: () => stream.close(),
      async abort() {
        await stream.abort().catch(() => undefined);
        await takeAway();
      },
    };
  } catch (cause) {
    await takeAway();
    throw cause;
  }
}

/** Its bytes stay where they are until they are asked for. */
export async function openInFolder(folder: PickedFolder, name: string): Promise<File> {
  const file = await folder.getFileHandle(name);
  return file.getFile();
}

export async function removeInFolder(folder: PickedFolder, name: string): Promise<void> {
  await folder.removeEntry(name);
}
