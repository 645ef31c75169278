import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs exactly what the lock names, only when the lock is not the one installed last.
 * Gives back a sentence for people when it failed, undefined when all is well.
 */
export function installLocked(root) {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) return 'package-lock.json is missing, so nobody knows which packages belong here.';
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const note = join(root, 'node_modules/.installed-lock');
  if (existsSync(note) && readFileSync(note, 'utf8').trim() === wanted) return undefined;

  console.log('Installing packages …');
  // On Windows npm is a .cmd file, which only a shell can start.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.error !== undefined) return 'npm could not be started; it comes with Node. Please check the installation.';
  if (npm.status !== 0) return 'The packages could not be installed. Please check the connection and try again.';
  writeFileSync(note, `${wanted}\n`);
  return undefined;
}
