import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { SearchFile } from '../../domain/search/SearchFile.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { Searcher } from './createSearcher.ts';

export const searchFilePath = 'search/index.json';

/** The words to search in could not be read, or belong to another build. */
export interface SearchError {
  readonly type: 'search/unreachable';
  readonly detail: string;
}

export interface SearchParts {
  /** Bytes of a file of this build; `path` is relative to the app's base. Rejects when there is no good answer. */
  fetchFile(path: string): Promise<Uint8Array>;
  yieldToMain(): Promise<void>;
  readRecent(): readonly string[];
  writeRecent(queries: readonly string[]): void;
}

/** Searching, and what was searched for on this device. */
export interface SearchService {
  /** Reads the words and builds the index, once; asked again after a failure it tries again. */
  open(): Promise<Result<Searcher, SearchError>>;
  /** The last queries, newest first. Empty until `loadRecent`. */
  readonly recent: Source<readonly string[]>;
  loadRecent(): void;
  /** Puts a query at the head of the list. Never called for what is still being typed. */
  remember(query: string): void;
  forgetRecent(): void;
}

const mostRecent = 6;

export function createSearchService({ fetchFile, yieldToMain, readRecent, writeRecent }: SearchParts): SearchService {
  const recent = createSourceCell<readonly string[]>([]);
  let opened: Promise<Result<Searcher, SearchError>> | undefined;

  async function open(): Promise<Result<Searcher, SearchError>> {
    try {
      // The index's code comes only to those who search.
      const [{ createSearcher }, bytes] = await Promise.all([import('./createSearcher.ts'), fetchFile(searchFilePath)]);
      const file = JSON.parse(new TextDecoder().decode(bytes)) as SearchFile;
      if (file.format !== 1) throw new Error(`format ${file.format}`);
      return ok(await createSearcher(file, yieldToMain));
    } catch (cause) {
      opened = undefined;
      return err({ type: 'search/unreachable', detail: String(cause) });
    }
  }

  return {
    open() {
      opened ??= open();
      return opened;
    },
    recent,
    loadRecent: () => recent.set(readRecent()),
    remember(query) {
      const said = query.trim();
      if (said === '') return;
      const queries = [said, ...recent.get().filter((other) => other !== said)].slice(0, mostRecent);
      recent.set(queries);
      writeRecent(queries);
    },
    forgetRecent() {
      recent.set([]);
      writeRecent([]);
    },
  };
}
