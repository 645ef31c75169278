import type { KeyRing, VaultKey } from '../../storage/visitor/Sealing.ts';

/** The keys that this window may use; windows of one browser tell each other. */
export interface WindowKeys extends KeyRing {
  /** Forgets every key, here and in the other windows. */
  lock(): void;
  /** Tells the other windows that everything is being erased on purpose. */
  tellErasing(): void;
  /** Calls `fn` when another window has given a key, has locked or is erasing. */
  onOtherWindow(fn: (what: 'key' | 'lock' | 'erase') => void): void;
}

type News =
  | { readonly type: 'key'; readonly id: string; readonly key: CryptoKey }
  | { readonly type: 'lock' }
  | { readonly type: 'erase' }
  /** A window that has just opened and found everything locked. */
  | { readonly type: 'ask' };

/** `channel` reaches the other windows; without one, each window is asked for the passphrase by itself. */
export function createWindowKeys(channel: BroadcastChannel | undefined): WindowKeys {
  const keys = new Map<string, VaultKey>();
  const listeners: ((what: 'key' | 'lock' | 'erase') => void)[] = [];
  const tell = (news: News) => {
    try {
      channel?.postMessage(news);
    } catch {
      // Not every engine lets a key pass; then each window is asked by itself.
    }
  };
  const send = ({ id, key }: VaultKey) => tell({ type: 'key', id, key });

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const news = newsOf(data);
    if (news?.type === 'ask') for (const key of keys.values()) send(key);
    if (news?.type === 'key') {
      if (keys.has(news.id)) return;
      keys.set(news.id, { id: news.id, key: news.key });
    }
    if (news?.type === 'lock') keys.clear();
    if (news !== undefined && news.type !== 'ask') for (const listener of listeners) listener(news.type);
  });

  let hasAsked = false;
  return {
    find(keyId) {
      const key = keys.get(keyId);
      if (key === undefined && !hasAsked) {
        hasAsked = true;
        tell({ type: 'ask' });
      }
      return key;
    },
    add(key) {
      if (keys.has(key.id)) return;
      keys.set(key.id, key);
      send(key);
    },
    lock() {
      keys.clear();
      tell({ type: 'lock' });
    },
    tellErasing: () => tell({ type: 'erase' }),
    onOtherWindow: (fn) => void listeners.push(fn),
  };
}

/** Only our own pages can post here, but a build before or after this one may say things that we do not know. */
function newsOf(data: unknown): News | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  if (data.type === 'lock' || data.type === 'ask' || data.type === 'erase') return { type: data.type };
  if (data.type !== 'key' || !('id' in data) || !('key' in data)) return undefined;
  return typeof data.id === 'string' && data.key instanceof CryptoKey
    ? { type: 'key', id: data.id, key: data.key }
    : undefined;
}
