import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import { refuse } from '../../storage/backup/BackupRefusal.ts';
import { type OpenedBackup, readPlaintext } from '../../storage/backup/openBackup.ts';
import { readContents } from '../../storage/backup/readContents.ts';
import type { FileBytes } from '../../storage/visitor/VisitorStore.ts';
import { isWhatItSays } from '../papers/isWhatItSays.ts';

/** Reads an opened backup to its last byte and gives the records; of the photographs no more than one is held. Throws BackupRefusal. */
export async function readWhole(
  file: Blob,
  opened: OpenedBackup,
  onRead: (share: number) => void,
): Promise<VisitorRecord[]> {
  const records: VisitorRecord[] = [];
  for await (const content of readContents(
    readPlaintext(file, opened, (bytes) => onRead(bytes / opened.header.bytes)),
  )) {
    if (content.kind === 'record') records.push(content.record);
    else if (!isWhatItSays(content.file.type, content.bytes)) refuse('backup/damaged');
  }
  return records;
}

/** The photographs and PDFs alone, one after the other, checked like the first time. Throws BackupRefusal. */
export async function* readFiles(
  file: Blob,
  opened: OpenedBackup,
  onRead: (share: number) => void,
): AsyncGenerator<FileBytes> {
  for await (const content of readContents(
    readPlaintext(file, opened, (bytes) => onRead(bytes / opened.header.bytes)),
  )) {
    if (content.kind === 'file') yield { id: content.file.id, bytes: content.bytes };
  }
}
