import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a build is made of, below the top folder. */
export const buildInputs: readonly string[] = [
  'src',
  'public',
  'locales',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A hash over names and bytes of all files below `inputs` (files or folders inside `root`; missing ones count as
 * missing) and over `settings`. Equal fingerprints build equal results.
 */
export function fingerprint(root: string, inputs: readonly string[], settings: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const add = (name: string): void => {
    const path = join(root, name);
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) add(`${name}/${entry}`);
    } else {
      const content = readFileSync(path);
      hash.update(`\0${name}\0${content.length}\0`).update(content);
    }
  };
  for (const input of inputs) add(input);
  return hash.digest('hex');
}
