import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** One import that the house does not allow. */
export interface LawBreak {
  readonly file: string;
  readonly rule: 'HOUSE-1' | 'HOUSE-2' | 'HOUSE-3' | 'HOUSE-4' | 'HOUSE-5' | 'HOUSE-6' | 'HOUSE-7';
  readonly detail: string;
}

const floorOf: Readonly<Record<string, number>> = {
  domain: 0,
  packs: 1,
  handover: 1,
  storage: 1,
  browser: 1,
  services: 2,
  ui: 2,
  features: 3,
  app: 4,
  build: 5,
  worker: 5,
  'main.tsx': 5,
  'sw.ts': 5,
};

/** What stands beside the house and which rooms it may look into. */
const besideMayUse: Readonly<Record<string, readonly string[]>> = {
  'main.tsx': ['app', 'ui'],
  'sw.ts': ['worker'],
  worker: [],
  build: ['domain', 'packs', 'app'],
};

/** Which packages a room may import; a room that is not named here may import none. */
const packagesOf: Readonly<Record<string, readonly RegExp[]>> = {
  domain: [/^valibot$/],
  packs: [/^valibot$/],
  handover: [/^valibot$/, /^@noble\/ed25519$/, /^qr(\/decode\.js)?$/],
  storage: [/^dexie$/, /^valibot$/],
  browser: [/^workbox-window$/, /^hash-wasm$/],
  services: [/^minisearch$/, /^ical-generator$/, /^fflate$/],
  ui: [/^react$/, /^react-i18next$/, /^i18next$/],
  features: [/^react$/, /^react-i18next$/, /^i18next$/],
  app: [/^react$/, /^react-dom\/(client|server)$/, /^react-i18next$/, /^i18next$/, /^regexparam$/],
  build: [/./],
  'main.tsx': [],
  'sw.ts': [],
  worker: [],
};

/** Names under which things without a subject gather. */
const noRooms = new Set(['utils', 'util', 'common', 'helpers', 'helper', 'lib', 'types', 'shared', 'misc']);

/** Checks every TypeScript file below `<root>/src` against the law of DESIGN §3. */
export function findLawBreaks(root: string): LawBreak[] {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const breaks: LawBreak[] = [];
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const room = roomOf(file);
    const odd = file.split('/').find((part) => noRooms.has(part.replace(/\.tsx?$/, '')));
    if (odd !== undefined) breaks.push({ file, rule: 'HOUSE-4', detail: `no room or file may be called ${odd}` });
    if (!(room in floorOf)) breaks.push({ file, rule: 'HOUSE-4', detail: `${room} is not a room of the house` });
    const targets: string[] = [];
    for (const { specifier, typeOnly } of importsOf(readFileSync(join(src, file), 'utf8'))) {
      if (specifier.startsWith('virtual:') || specifier.startsWith('node:')) {
        if (room !== 'build') breaks.push({ file, rule: 'HOUSE-6', detail: specifier });
      } else if (!specifier.startsWith('.')) {
        if (!(packagesOf[room] ?? []).some((allowed) => allowed.test(specifier))) {
          breaks.push({ file, rule: 'HOUSE-6', detail: `${room} may not import ${specifier}` });
        }
      } else {
        const target = posix.normalize(posix.join(dirname(file).split(sep).join('/'), specifier));
        if (target.startsWith('../')) {
          if (!target.startsWith('../locales/')) breaks.push({ file, rule: 'HOUSE-7', detail: target });
          continue;
        }
        if (!typeOnly) targets.push(target);
        const found = judge(file, target);
        if (found !== undefined) breaks.push({ file, ...found });
      }
    }
    graph.set(file, targets);
  }
  return [...breaks, ...findCycles(graph)];
}

function judge(file: string, target: string): Omit<LawBreak, 'file'> | undefined {
  const from = roomOf(file);
  const to = roomOf(target);
  if (from === to) {
    if (from !== 'features') return undefined;
    const [, wing, feature] = file.split('/');
    const [, otherWing, otherFeature] = target.split('/');
    return wing === otherWing && feature === otherFeature
      ? undefined
      : { rule: 'HOUSE-3', detail: `a feature reaches into another: ${target}` };
  }
  const beside = besideMayUse[from];
  if (beside !== undefined) {
    return beside.includes(to) ? undefined : { rule: 'HOUSE-5', detail: `${from} may not look into ${to}` };
  }
  const fromFloor = floorOf[from] ?? -1;
  const toFloor = floorOf[to] ?? 99;
  if (toFloor > fromFloor) return { rule: 'HOUSE-1', detail: `goes up: ${target}` };
  if (toFloor === fromFloor) return { rule: 'HOUSE-2', detail: `strangers on one floor: ${target}` };
  if (from === 'features' && toFloor === 1)
    return { rule: 'HOUSE-1', detail: `features reach floor 1 through services: ${target}` };
  if (from === 'ui' && toFloor === 1) return { rule: 'HOUSE-1', detail: `ui knows no stores or devices: ${target}` };
  return undefined;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(text: string): { specifier: string; typeOnly: boolean }[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...withoutComments.matchAll(importPattern)].map((match) => ({
    specifier: match[2] ?? match[3] ?? '',
    // A dynamic import may close a circle without harm: it runs later.
    typeOnly: match[1] !== undefined || match[3] !== undefined,
  }));
}

function findCycles(graph: ReadonlyMap<string, readonly string[]>): LawBreak[] {
  const done = new Set<string>();
  const breaks: LawBreak[] = [];
  const walk = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) {
      breaks.push({ file, rule: 'HOUSE-7', detail: `circle: ${[...path.slice(at), file].join(' → ')}` });
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return breaks;
}
