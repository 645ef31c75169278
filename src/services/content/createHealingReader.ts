import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import { StorageRefusal } from '../../storage/StorageRefusal.ts';

export interface Healer {
  /** Counts the repairs so far. */
  repairs(): number;
  /**
   * Repairs what made a read fail, unless that was done since `seenRepairs`; gives a reader to try again
   * with, undefined when there is nothing left to read.
   */
  heal(cause: StorageError, seenRepairs: number): Promise<ContentReader | undefined>;
}

/** A reader that after a failed read repairs and reads once more, and only then rejects. */
export function createHealingReader(first: ContentReader, healer: Healer): ContentReader {
  let current = { reader: first, repairs: healer.repairs() };
  const read = async <T>(work: (reader: ContentReader) => Promise<T>): Promise<T> => {
    const used = current;
    try {
      return await work(used.reader);
    } catch (cause) {
      if (!(cause instanceof StorageRefusal)) throw cause;
      const healed = await healer.heal(cause.error, used.repairs);
      if (healed === undefined) throw cause;
      current = { reader: healed, repairs: healer.repairs() };
      return work(healed);
    }
  };
  return {
    find: (kind, id) => read((reader) => reader.find(kind, id)),
    findMany: (kind, ids) => read((reader) => reader.findMany(kind, ids)),
    list: (kind) => read((reader) => reader.list(kind)),
  };
}
