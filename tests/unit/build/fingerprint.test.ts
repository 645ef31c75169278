import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fingerprint } from '../../../src/build/launch/fingerprint.ts';

const root = mkdtempSync(join(tmpdir(), 'onetrip-inputs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('[LAUNCH-6] any change of a source, its name or a setting asks for a new build, and nothing else does', () => {
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  writeFileSync(join(root, 'src/deep/a.ts'), 'a');
  writeFileSync(join(root, 'index.html'), 'page');
  const now = (base = '/') => fingerprint(root, ['src', 'index.html', 'gone'], [base]);
  const first = now();
  const seen = new Set([first]);
  const expectChange = () => {
    const made = now();
    expect(seen.has(made)).toBe(false);
    seen.add(made);
  };

  writeFileSync(join(root, 'README.md'), 'not an input');
  expect(now()).toBe(first);
  expect(now('/onetrip/')).not.toBe(first);
  writeFileSync(join(root, 'src/deep/a.ts'), 'b');
  expectChange();
  writeFileSync(join(root, 'src/b.ts'), '');
  expectChange();
  renameSync(join(root, 'src/b.ts'), join(root, 'src/c.ts'));
  expectChange();
  writeFileSync(join(root, 'gone'), 'there now');
  expectChange();

  rmSync(join(root, 'gone'));
  rmSync(join(root, 'src/c.ts'));
  writeFileSync(join(root, 'src/deep/a.ts'), 'a');
  expect(now()).toBe(first);
});
