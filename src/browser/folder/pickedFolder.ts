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
  const entries = (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
  for await (const { kind, name } of entries) if (kind === 'file') names.push(name);
  return names;
}

/** Writes a file and closes it; what failed in the middle is taken away again. Rejects as the browser does. */
export async function writeInFolder(folder: PickedFolder, name: string, text: string): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  try {
    const stream = await file.createWritable();
    try {
      await stream.write(text);
    } catch (cause) {
      await stream.abort().catch(() => undefined);
      throw cause;
    }
    await stream.close();
  } catch (cause) {
    await folder.removeEntry(name).catch(() => undefined);
    throw cause;
  }
}

export async function readInFolder(folder: PickedFolder, name: string): Promise<string> {
  const file = await folder.getFileHandle(name);
  return (await file.getFile()).text();
}

export async function removeInFolder(folder: PickedFolder, name: string): Promise<void> {
  await folder.removeEntry(name);
}
