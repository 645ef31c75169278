import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { ContentPack } from '../../packs/ContentPack.ts';
import { comparePacks } from '../../packs/comparePacks.ts';
import type { PackIndex } from '../../packs/PackIndex.ts';
import type { ActiveEdition } from '../../storage/content/ContentStore.ts';
import type { ContentError, Installed } from './ContentState.ts';
import type { StoreHandle } from './createStoreHandle.ts';
import { type FetchPack, fetchIndex, fetchOffered } from './fetchOffered.ts';

export interface Installation {
  readonly fetchPack: FetchPack;
  readonly handle: StoreHandle;
  readonly yieldToMain: () => Promise<void>;
  /** What is stored was found damaged: it is replaced even by the same edition. */
  readonly isDamaged: boolean;
  /** Called once it is clear that a pack has to be fetched. */
  readonly onFetching: () => void;
}

/** What is read from now on. `inMemory` is there only where nothing could be stored. */
export interface InstallOutcome {
  readonly installed: Installed;
  readonly inMemory: ContentPack | undefined;
}

/**
 * Brings the edition that this build offers onto the device when it is missing, newer, or what is there is
 * damaged. A damaged one is thrown away only when its replacement has been fetched and checked.
 */
export async function installEdition(job: Installation): Promise<Result<InstallOutcome, ContentError>> {
  const opened = await job.handle.open();
  const active = opened.ok ? await opened.value.activeEdition() : opened;
  const isDamaged = job.isDamaged || (!active.ok && active.error.type === 'storage/unreadable-row');
  const known = active.ok ? active.value : undefined;
  const readable = isDamaged ? undefined : known;

  const index = await fetchIndex(job.fetchPack);
  if (!index.ok) return keepOr(readable, index.error);
  if (readable) {
    const refusal = findRefusal(readable, index.value);
    if (refusal !== 'newer') return keep(readable, refusal);
  }
  job.onFetching();
  const pack = await fetchOffered(job.fetchPack, index.value, job.yieldToMain);
  if (!pack.ok) return keepOr(readable, pack.error);

  // A newer edition that we cannot read belongs to a newer build in another window: it is not ours to replace.
  if (known && known.edition > index.value.edition) {
    return readFromMemory(pack.value, index.value, olderOffered(known, index.value));
  }
  if (isDamaged) await job.handle.discard();
  const store = await job.handle.open();
  const stored = store.ok ? await store.value.install(pack.value, index.value.sha256) : store;
  if (stored.ok) {
    const outcome = isDamaged ? 'reinstalled' : 'installed';
    return ok({ installed: { ...stored.value, outcome, refused: undefined }, inMemory: undefined });
  }
  return readable ? keep(readable, stored.error) : readFromMemory(pack.value, index.value, stored.error);
}

/** Why the offered pack does not replace the installed one: undefined when it is the same, 'newer' when it does. */
function findRefusal(installed: ActiveEdition, offered: PackIndex): ContentError | undefined | 'newer' {
  switch (comparePacks(installed, offered)) {
    case 'newer':
      return 'newer';
    case 'same':
      return undefined;
    case 'older':
      return olderOffered(installed, offered);
    case 'sameEditionOtherHash':
      return { type: 'content/same-edition-other-hash', edition: installed.edition };
  }
}

function olderOffered(installed: ActiveEdition, offered: PackIndex): ContentError {
  return { type: 'content/older-offered', installed: installed.edition, offered: offered.edition };
}

function keep(active: ActiveEdition, refused: ContentError | undefined): Result<InstallOutcome, ContentError> {
  return ok({ installed: { ...active, outcome: 'kept', refused }, inMemory: undefined });
}

function keepOr(active: ActiveEdition | undefined, error: ContentError): Result<InstallOutcome, ContentError> {
  return active ? keep(active, error) : err(error);
}

function readFromMemory(
  pack: ContentPack,
  index: PackIndex,
  refused: ContentError,
): Result<InstallOutcome, ContentError> {
  const { edition, issuedAt, factsCollectedUntil } = pack;
  const { sha256 } = index;
  const installed: Installed = { edition, sha256, issuedAt, factsCollectedUntil, outcome: 'memoryOnly', refused };
  return ok({ installed, inMemory: pack });
}
