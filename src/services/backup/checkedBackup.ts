import { readPictureSize } from '../../browser/image/readPictureSize.ts';
import { sniffMedia } from '../../browser/image/sniffMedia.ts';
import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import { refuse } from '../../storage/backup/BackupRefusal.ts';
import { type OpenedBackup, readPlaintext } from '../../storage/backup/openBackup.ts';
import { readContents } from '../../storage/backup/readContents.ts';
import type { FileBytes } from '../../storage/visitor/VisitorStore.ts';
import { fileLimits } from '../papers/fileLimits.ts';

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
    else if (!isWhatItSays(content)) refuse('backup/damaged');
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

/** A picture that claims other bytes or far too many pixels must not come in by the way of a backup either. */
function isWhatItSays({
  file,
  bytes,
}: {
  readonly file: { readonly type: string };
  readonly bytes: Uint8Array;
}): boolean {
  const media = sniffMedia(bytes);
  if (media !== file.type || media === undefined) return false;
  if (media === 'application/pdf') return true;
  const size = readPictureSize(bytes, media);
  return size !== undefined && size.width * size.height <= fileLimits.megapixels * 1_000_000;
}
