import { base32 } from '../../domain/sealing/base32.ts';
import { bytesOfHex, hexOf } from '../../domain/sealing/hex.ts';
import type { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';
import { decrypt, encrypt, encryptedLength } from './aesGcm.ts';
import { derivePassphraseKey, isLongEnough, newPassphraseKdf } from './passphraseKey.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface VaultKey {
  readonly id: string;
  readonly key: CryptoKey;
}

interface DerivedKeys {
  readonly records: CryptoKey;
  readonly index: CryptoKey;
}

/** Part of what every seal is bound to; the next change of how records are sealed is the next number. */
const recordFormat = 1;

/**
 * Sealing with the browser's own cryptography: AES-256-GCM with a fresh random 96-bit IV before each sealed text,
 * bound to the row and the key it belongs to; row keys by HMAC-SHA-256; both keys derived from the vault key by
 * HKDF-SHA-256. Source: RELIABILITY §5.1. Nothing here may be awaited inside a transaction.
 */
export function createSealing() {
  const derived = new WeakMap<CryptoKey, Promise<DerivedKeys>>();

  const keysOf = ({ key }: VaultKey): Promise<DerivedKeys> => {
    const known = derived.get(key) ?? deriveKeys(key);
    derived.set(key, known);
    return known;
  };

  const importVaultKey = async (id: string, secret: Bytes): Promise<VaultKey> => ({
    id,
    key: await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']),
  });

  return {
    randomHex: (length: number) => hexOf(randomBytes(length)),
    isLongEnough,
    async newKey() {
      const secret = randomBytes(32);
      return { key: await importVaultKey(hexOf(randomBytes(8)), secret), secret: hexOf(secret) };
    },
    keyOf: (id: string, secret: string) => importVaultKey(id, bytesOfHex(secret)),
    async wrap(secret: string, passphrase: string, context: string) {
      const kdf = await newPassphraseKdf();
      const sealed = await encrypt(await derivePassphraseKey(passphrase, kdf), context, bytesOfHex(secret));
      return { kdf, sealed: hexOf(sealed) };
    },
    async unwrap(wrap: { readonly kdf: PassphraseKdf; readonly sealed: string }, passphrase: string, context: string) {
      const opened = await decrypt(await derivePassphraseKey(passphrase, wrap.kdf), context, bytesOfHex(wrap.sealed));
      return opened === undefined ? undefined : hexOf(opened);
    },
    async rowKey(vault: VaultKey, kind: string, recordKey: string) {
      const { index } = await keysOf(vault);
      const mac = await crypto.subtle.sign('HMAC', index, new TextEncoder().encode(`${kind}:${recordKey}`));
      return base32(new Uint8Array(mac, 0, 20));
    },
    async seal(vault: VaultKey, rowKey: string, text: string) {
      const { records } = await keysOf(vault);
      return encrypt(records, contextOf(rowKey, vault.id), new TextEncoder().encode(text));
    },
    async open(vault: VaultKey, rowKey: string, sealed: Bytes) {
      const { records } = await keysOf(vault);
      const opened = await decrypt(records, contextOf(rowKey, vault.id), sealed);
      return opened === undefined ? undefined : new TextDecoder().decode(opened);
    },
    async sealBytes(bytes: Bytes) {
      const secret = randomBytes(32);
      const ref = { id: base32(randomBytes(16)), key: hexOf(secret) };
      const sealed = await encrypt(await importBytesKey(secret), bytesContextOf(ref.id), bytes);
      return { ref, sealed };
    },
    sealedLength: encryptedLength,
    openBytes: async (ref: { readonly id: string; readonly key: string }, sealed: Bytes) =>
      decrypt(await importBytesKey(bytesOfHex(ref.key)), bytesContextOf(ref.id), sealed),
  };
}

function contextOf(rowKey: string, keyId: string): string {
  return `v1|records|${rowKey}|${keyId}|${recordFormat}`;
}

function bytesContextOf(id: string): string {
  return `v1|bytes|${id}|${recordFormat}`;
}

async function deriveKeys(base: CryptoKey): Promise<DerivedKeys> {
  const derive = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) },
      base,
      algorithm,
      false,
      usages,
    );
  const [records, index] = await Promise.all([
    derive('onetrip/records/v1', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derive('onetrip/index/v1', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  ]);
  return { records, index };
}

function importBytesKey(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
