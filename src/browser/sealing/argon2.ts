import { argon2id } from 'hash-wasm';

/** A passphrase as bytes and how hard the way from it to a key is. Checked by its schema before. */
export interface Argon2Question {
  readonly password: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: 1;
}

/**
 * 32 bytes by Argon2id (RFC 9106). Keeps its thread busy for as long as it takes. Rejects where there is no
 * WebAssembly or the site's policy forbids it.
 */
export async function argon2({ password, salt, memoryKiB, passes, lanes }: Argon2Question) {
  const derived = await argon2id({
    password,
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(derived);
}
