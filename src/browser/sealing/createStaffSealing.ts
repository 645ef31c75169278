import { base32 } from '../../domain/sealing/base32.ts';
import { bytesOfHex, hexOf } from '../../domain/sealing/hex.ts';
import type { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';
import { decrypt, encrypt } from './aesGcm.ts';
import { derivePassphraseKey, isLongEnough, newPassphraseKdf, type PassphraseCost } from './passphraseKey.ts';
import { parseRecoveryCode, recoveryCodeOf } from './recoveryCode.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a window asks of Argon2id. Source: RELIABILITY §5.1. */
export const staffCost: PassphraseCost = { memoryKiB: 64 * 1024, passes: 3 };

/**
 * A window's cryptography: a random vault key, kept in memory only and wrapped under passphrases and one recovery
 * code; keys of the window and of each case derived from it by HKDF-SHA-256; AES-256-GCM bound to the place.
 * Source: RELIABILITY §5.1. Nothing here may be awaited inside a transaction.
 */
export function createStaffSealing(cost: PassphraseCost = staffCost) {
  return {
    isLongEnough,
    randomBytes,
    newId: () => base32(randomBytes(16)),
    hashHex: async (text: string) => hexOf(new Uint8Array(await sha256(new TextEncoder().encode(text)))),
    newVault: () => vaultOf(randomBytes(32), cost),
    async unlock(wrap: { readonly kdf: PassphraseKdf; readonly sealed: string }, passphrase: string, context: string) {
      const key = await derivePassphraseKey(passphrase, wrap.kdf);
      const secret = await decrypt(key, context, bytesOfHex(wrap.sealed));
      return secret === undefined ? undefined : vaultOf(secret, cost);
    },
    async recover(wrap: { readonly salt: string; readonly sealed: string }, code: string, context: string) {
      const bytes = parseRecoveryCode(code);
      if (bytes === undefined) return undefined;
      const secret = await decrypt(await codeKey(bytes, wrap.salt), context, bytesOfHex(wrap.sealed));
      return secret === undefined ? undefined : vaultOf(secret, cost);
    },
  };
}

/** An open vault. After `forget` it holds no key and everything rejects. */
async function vaultOf(secret: Bytes, cost: PassphraseCost) {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  let keys: { readonly base: CryptoKey; readonly window: CryptoKey; readonly index: CryptoKey } | undefined = {
    base,
    window: await aesKey(base, new Uint8Array(), 'onetrip/staff/window/v1'),
    index: await deriveKey(base, new Uint8Array(), 'onetrip/staff/index/v1', indexAlgorithm, ['sign']),
  };
  const held = () => {
    if (keys === undefined) throw new DOMException('the key was forgotten', 'InvalidAccessError');
    return keys;
  };
  const sealerOf = (key: () => CryptoKey) => ({
    seal: async (context: string, text: string) => encrypt(key(), context, new TextEncoder().encode(text)),
    async open(context: string, sealed: Bytes) {
      const bytes = await decrypt(key(), context, sealed);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    sealBytes: async (context: string, bytes: Bytes) => encrypt(key(), context, bytes),
    openBytes: async (context: string, sealed: Bytes) => decrypt(key(), context, sealed),
  });
  return {
    ...sealerOf(() => held().window),
    async mark(text: string) {
      return hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', held().index, new TextEncoder().encode(text))));
    },
    async caseSealer(caseId: string, salt: string) {
      const key = await aesKey(held().base, bytesOfHex(salt), `case:${caseId}`);
      return sealerOf(() => {
        held();
        return key;
      });
    },
    async wrap(passphrase: string, context: string) {
      const kdf = await newPassphraseKdf(cost);
      const key = await derivePassphraseKey(passphrase, kdf);
      held();
      return { kdf, sealed: hexOf(await encrypt(key, context, secret)) };
    },
    async wrapForCode(context: string) {
      const bytes = randomBytes(16);
      const salt = hexOf(randomBytes(16));
      const key = await codeKey(bytes, salt);
      held();
      return { code: recoveryCodeOf(bytes), wrap: { salt, sealed: hexOf(await encrypt(key, context, secret)) } };
    },
    forget() {
      keys = undefined;
      secret.fill(0);
    },
  };
}

const indexAlgorithm: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256', length: 256 };

function aesKey(base: CryptoKey, salt: Bytes, info: string): Promise<CryptoKey> {
  return deriveKey(base, salt, info, { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']);
}

function deriveKey(
  base: CryptoKey,
  salt: Bytes,
  info: string,
  algorithm: AesKeyGenParams | HmacKeyGenParams,
  usages: KeyUsage[],
): Promise<CryptoKey> {
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(info) };
  return crypto.subtle.deriveKey(how, base, algorithm, false, usages);
}

/** A recovery code has full entropy, so it needs no slow way to its key. */
async function codeKey(code: Bytes, salt: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', code, 'HKDF', false, ['deriveKey']);
  return aesKey(base, bytesOfHex(salt), 'onetrip/staff/recovery/v1');
}

function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

function sha256(bytes: Uint8Array): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
}
