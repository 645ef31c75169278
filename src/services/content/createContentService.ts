import type { ContentReader } from '../../domain/content/ContentReader.ts';
import { createMemoryReader } from '../../domain/content/createMemoryReader.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { ContentPack } from '../../packs/ContentPack.ts';
import { packDigest } from '../../packs/packDigest.ts';
import type { ActiveEdition, ContentStore, ContentStoreOptions } from '../../storage/content/ContentStore.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import type { ContentError, ContentState, Installed } from './ContentState.ts';
import { createHealingReader } from './createHealingReader.ts';
import { createStoreHandle } from './createStoreHandle.ts';
import type { FetchPack } from './fetchOffered.ts';
import { holdLock } from './holdLock.ts';
import { installEdition } from './installEdition.ts';

export interface ContentServiceParts {
  readonly fetchPack: FetchPack;
  /** Opens the store; awaited when it is first needed, so that the database's code may load late. */
  readonly openStore: (options: ContentStoreOptions) => Promise<Result<ContentStore, StorageError>>;
  /** Lets the event loop run between small pieces of work. */
  readonly yieldToMain: () => Promise<void>;
}

/** Keeps the guide of this build on the device and reads it. */
export interface ContentService {
  readonly state: Source<ContentState>;
  /**
   * Brings the edition of this build onto the device when it is missing, newer, or the stored one was found
   * damaged; otherwise changes nothing. What is installed stays readable whatever goes wrong: `Installed.refused`
   * then says what did. Fails only where there is nothing to read at all. Calls at the same time share one run,
   * and windows wait for each other.
   */
  ensureInstalled(): Promise<Result<Installed, ContentError>>;
  /**
   * A reader of the edition that is active now; undefined when none is installed. It repairs: a row that lost
   * its shape or a lost database is installed anew, once, before a read rejects.
   */
  reader(): Promise<ContentReader | undefined>;
  /**
   * Reads the installed edition back from the device and compares its hash, for the offline check. Errors:
   * `content/nothing-installed`, `storage/not-read-back`, and what storage gives; after `not-read-back` the next
   * `ensureInstalled` installs anew.
   */
  verifyInstalled(): Promise<Result<ActiveEdition, ContentError>>;
}

export function createContentService({ fetchPack, openStore, yieldToMain }: ContentServiceParts): ContentService {
  const digest: ContentStoreOptions['digest'] = (edition) => packDigest(edition, yieldToMain);
  const handle = createStoreHandle(() => openStore({ digest, yieldToMain }));
  const state = createSourceCell<ContentState>({ status: 'unknown' });
  let inMemory: ContentPack | undefined;
  let isDamaged = false;
  let repairs = 0;
  let repairing: Promise<void> | undefined;
  let running: Promise<Result<Installed, ContentError>> | undefined;

  const install = async (): Promise<Result<Installed, ContentError>> => {
    const onFetching = () => state.set({ status: 'installing' });
    const result = await installEdition({ fetchPack, handle, yieldToMain, isDamaged, onFetching });
    if (!result.ok) {
      state.set({ status: 'failed', error: result.error });
      return result;
    }
    const { installed } = result.value;
    inMemory = result.value.inMemory;
    isDamaged = false;
    state.set({ status: 'ready', installed });
    return ok(installed);
  };

  const ensureInstalled = () => {
    running ??= holdLock('onetrip-content-install', lockWaitMs, install).finally(() => {
      running = undefined;
    });
    return running;
  };

  const activeReader = async (): Promise<ContentReader | undefined> => {
    if (inMemory) return createMemoryReader(inMemory.records);
    const opened = await handle.open();
    if (!opened.ok) return undefined;
    const active = await opened.value.activeEdition();
    return active.ok && active.value ? opened.value.reader(active.value.edition) : undefined;
  };

  const repair = async (cause: StorageError) => {
    repairs++;
    isDamaged ||= cause.type === 'storage/unreadable-row';
    await handle.close();
    await ensureInstalled();
  };

  const heal = async (cause: StorageError, seenRepairs: number) => {
    // Reads that failed together are repaired together, and one that comes late finds it done.
    if (seenRepairs === repairs) repairing = repair(cause);
    await repairing;
    return activeReader();
  };

  return {
    state,
    ensureInstalled,
    async reader() {
      const first = await activeReader();
      return first && createHealingReader(first, { repairs: () => repairs, heal });
    },
    async verifyInstalled() {
      const opened = await handle.open();
      const verified = opened.ok ? await opened.value.verify() : opened;
      if (!verified.ok) {
        isDamaged ||= damageTypes.has(verified.error.type);
        return verified;
      }
      return verified.value ? ok(verified.value) : err({ type: 'content/nothing-installed' });
    },
  };
}

/** How long another window may keep us from installing. */
const lockWaitMs = 8000;

const damageTypes = new Set<StorageError['type']>(['storage/not-read-back', 'storage/unreadable-row']);
