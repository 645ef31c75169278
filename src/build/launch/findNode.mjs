import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that runs our TypeScript as it is: the one from the packages, else the present one if it is new enough. */
export function findNode(root) {
  const packages = join(root, 'node_modules');
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const names = existsSync(packages) ? readdirSync(packages).filter((name) => name.startsWith('node-')) : [];
  const brought = names.map((name) => join(packages, name, 'bin', binary)).filter((path) => existsSync(path));
  return [...brought, process.execPath].find(isNewEnough);
}

function isNewEnough(path) {
  // Asked, not believed: a binary for another system can lie in a copied folder.
  const version =
    realpathSync(path) === realpathSync(process.execPath)
      ? process.version
      : (spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 }).stdout ?? '');
  const [, major, minor] = /^v(\d+)\.(\d+)\./.exec(version) ?? [];
  return Number(major) > 22 || (Number(major) === 22 && Number(minor) >= 18);
}
