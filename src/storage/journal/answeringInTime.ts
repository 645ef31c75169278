import { withinDeadline } from '../withinDeadline.ts';
import type { JournalFiles } from './JournalFiles.ts';

/** The same files, of which every call settles within the deadline, whatever lies beneath. */
export function answeringInTime(files: JournalFiles, deadlineMs: number): JournalFiles {
  return {
    list: () => withinDeadline(files.list(), deadlineMs),
    sizeOf: (name) => withinDeadline(files.sizeOf(name), deadlineMs),
    read: (name) => withinDeadline(files.read(name), deadlineMs),
    write: (name, bytes) => withinDeadline(files.write(name, bytes), deadlineMs),
    append: (name, bytes) => withinDeadline(files.append(name, bytes), deadlineMs),
    removeFiles: (names) => withinDeadline(files.removeFiles(names), deadlineMs),
  };
}
