import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLawBreaks } from './houseLaw.ts';

const root = join(import.meta.dirname, '../../..');
const wrongHouse = join(root, 'tests/fixtures/wrong-house');

describe('the house (DESIGN §3)', () => {
  test('[HOUSE-0] our own house keeps the law', () => {
    expect(findLawBreaks(root)).toEqual([]);
  });

  test.each([
    ['HOUSE-1', 'domain/reachesUp.ts'],
    ['HOUSE-1', 'features/visitor/one/reachesFloorOne.ts'],
    ['HOUSE-1', 'ui/knowsStore.ts'],
    ['HOUSE-2', 'packs/knowsNeighbour.ts'],
    ['HOUSE-3', 'features/visitor/one/reachesSideways.ts'],
    ['HOUSE-4', 'domain/utils.ts'],
    ['HOUSE-5', 'sw.ts'],
    ['HOUSE-6', 'domain/usesReact.ts'],
    ['HOUSE-7', 'domain/circleA.ts'],
  ])('[%s] the wrong house is refused for %s', (rule, file) => {
    expect(findLawBreaks(wrongHouse)).toContainEqual(expect.objectContaining({ rule, file }));
  });

  test('[HOUSE-8] every room has a README of at most 40 lines with numbered rules', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of rooms) {
      const readme = join(root, 'src', name, 'README.md');
      expect(existsSync(readme), `src/${name}/README.md`).toBe(true);
      const text = readFileSync(readme, 'utf8');
      expect(text.trimEnd().split('\n').length, `lines of src/${name}/README.md`).toBeLessThanOrEqual(40);
      expect(text, `rules of src/${name}/README.md`).toMatch(/\b[A-Z]+-1\b/);
    }
  });

  test('[HOUSE-9] nothing new lies at the top level', () => {
    const allowed = [
      'src',
      'public',
      'locales',
      'tests',
      'index.html',
      'vite.config.ts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
    ];
    const made = ['node_modules', 'dist', 'test-results'];
    const found = readdirSync(root).filter((name) => !name.startsWith('.') && !name.startsWith('dist-'));
    expect(found.filter((name) => !allowed.includes(name) && !made.includes(name))).toEqual([]);
  });

  test("[HOUSE-10] no words on screen in code: Han characters stand only in locales, the edition and the app's name", () => {
    const breaks: string[] = [];
    for (const room of ['domain', 'packs', 'storage', 'browser', 'services', 'ui', 'features', 'app']) {
      const entries = readdirSync(join(root, 'src', room), { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((one) => one.isFile() && /\.tsx?$/.test(one.name))) {
        const file = join(entry.parentPath, entry.name);
        const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        if (/\p{Script=Han}/u.test(code)) breaks.push(file);
      }
    }
    expect(breaks).toEqual([]);
  });
});
