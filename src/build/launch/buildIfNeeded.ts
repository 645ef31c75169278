import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildInputs, fingerprint } from './fingerprint.ts';
import type { Lifetime } from './Lifetime.ts';

/** Where the built app lies: `OUT_DIR`, else `dist`. */
export function outDir(): string {
  return process.env['OUT_DIR'] ?? 'dist';
}

/** Builds the app and remembers from what. Answers the exit code. */
export async function build(lifetime: Lifetime): Promise<number> {
  rmSync(notePath, { force: true });
  // Taken before, so that a file saved during the build makes the next one build again.
  const made = currentFingerprint();
  const code = await lifetime.run(process.execPath, ['src/build/build.ts']);
  if (code === 0) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(notePath, `${made}\n`);
  }
  return code;
}

/** Builds unless what lies there was made from exactly these sources. Answers whether there is a good build. */
export async function buildIfNeeded(lifetime: Lifetime): Promise<boolean> {
  const built = existsSync(notePath) ? readFileSync(notePath, 'utf8').trim() : '';
  if (existsSync(join(outDir(), 'index.html')) && built === currentFingerprint()) return true;
  console.log('Building …');
  return (await build(lifetime)) === 0;
}

const cacheFolder = 'node_modules/.cache/onetrip';
const notePath = join(cacheFolder, 'build-fingerprint');

function currentFingerprint(): string {
  return fingerprint('.', buildInputs, [
    process.env['BASE_PATH'] ?? '/',
    process.env['SITE_ORIGIN'] ?? '',
    resolve(outDir()),
  ]);
}
