import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './findChromium.ts';
import { findProgram } from './findProgram.ts';
import type { Lifetime } from './Lifetime.ts';

export interface PreparedBrowser {
  /** What the test runners need to know, as environment variables. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Makes sure of a Chromium, a font with Han characters, nginx and ffmpeg; on a Debian where we may, installs what is missing.
 * Undefined, after saying in plain words what to install, when a browser or a font is still missing.
 */
export async function prepareBrowser(lifetime: Lifetime): Promise<PreparedBrowser | undefined> {
  const missing = tools.filter((tool) => !tool.isThere());
  const sudo = missing.length === 0 ? undefined : aptPrefix();
  if (sudo !== undefined) {
    const [program = 'apt-get', ...before] = [...sudo, 'apt-get'];
    console.log(`Installing ${missing.map((tool) => tool.debianPackage).join(', ')} …`);
    await lifetime.run(program, [...before, 'update']);
    const packages = missing.map((tool) => tool.debianPackage);
    await lifetime.run(program, [...before, 'install', '-y', '--no-install-recommends', ...packages]);
  }
  const stillMissing = tools.filter((tool) => !tool.isThere());
  for (const tool of stillMissing) console.error(tool.sentence);
  const chromium = findChromium();
  if (chromium === undefined || stillMissing.some((tool) => tool.isNeeded)) return undefined;
  return { env: { CHROMIUM_PATH: chromium } };
}

interface Tool {
  readonly debianPackage: string;
  readonly isNeeded: boolean;
  readonly sentence: string;
  isThere(): boolean;
}

const tools: readonly Tool[] = [
  {
    debianPackage: 'chromium',
    isNeeded: true,
    sentence: 'No Chromium or Chrome was found. Please install one, or name it with CHROMIUM_PATH.',
    isThere: () => findChromium() !== undefined,
  },
  {
    debianPackage: 'fonts-noto-cjk',
    isNeeded: true,
    sentence: 'No font with Chinese characters was found. Please install one, such as Noto Sans CJK.',
    isThere: hasHanFont,
  },
  {
    debianPackage: 'nginx-light',
    isNeeded: false,
    sentence: 'nginx is not installed, so the tests that compare our server with it are skipped.',
    isThere: () => findProgram('nginx') !== undefined,
  },
  {
    debianPackage: 'ffmpeg',
    isNeeded: false,
    sentence: 'ffmpeg is not installed, so the tests in which a camera reads codes are skipped.',
    isThere: () => findProgram('ffmpeg') !== undefined,
  },
];

function hasHanFont(): boolean {
  // Phones, macOS and Windows bring their own; only a bare Linux has none.
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh-tw'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

/** What to put before `apt-get`; undefined where it is not there or not ours to use. */
function aptPrefix(): readonly string[] | undefined {
  if (!existsSync('/etc/debian_version') || findProgram('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}
