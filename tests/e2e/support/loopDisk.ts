import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A disk of its own in an image file, mounted through a loop device. The image lies on XFS, which can copy a file as it
 * stands in one moment.
 */
export interface LoopDisk {
  readonly mount: string;
  /** Writes down what waits in memory, as the system does by itself within half a minute. */
  settle(): void;
  /** Copies the image as it stands in one single moment, as a power cut leaves it. */
  cutPower(): void;
  /** Mounts the copy beside the disk that was not cut; the journal of the file system is replayed. Resolves with its place. */
  mountCopy(): Promise<string>;
  /** Throws the copy away; the disk that was not cut goes on. */
  dropCopy(): Promise<void>;
  /** Throws the disk that was not cut away; the copy takes its place. */
  goOnWithCopy(): Promise<void>;
  discard(): Promise<void>;
}

const makers = {
  ext4: (image: string) => run('mkfs.ext4', '-q', '-F', image),
  xfs: (image: string) => run('mkfs.xfs', '-q', '-m', 'reflink=1', image),
};
/** XFS refuses a second disk of the same name otherwise. */
const options = { ext4: 'loop', xfs: 'loop,nouuid' } as const;

/** Why no power can be cut on this machine; undefined where it can. */
export function whyNoPowerCut(): string | undefined {
  if (process.getuid?.() !== 0) return 'a power cut needs root, to mount an image file';
  if (!existsSync('/dev/loop-control') || spawnSync('losetup', ['-f']).status !== 0) {
    return 'a power cut needs loop devices, and this machine has none free';
  }
  if (spawnSync('mkfs.ext4', ['-V']).status !== 0) return 'a power cut needs mkfs.ext4';
  if (spawnSync('mkfs.xfs', ['-V']).status !== 0) return 'a power cut needs mkfs.xfs, of the package xfsprogs';
  return undefined;
}

/** Makes and mounts an empty disk. */
export function makeLoopDisk(megabytes: number, kind: keyof typeof makers): LoopDisk {
  const folder = mkdtempSync(join(tmpdir(), 'onetrip-cut-'));
  const [below, outer, mount, beside] = ['below', 'outer', 'mount', 'beside'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const [image, copy] = [join(outer, 'image'), join(outer, 'copy')];
  for (const place of [outer, mount, beside]) mkdirSync(place);
  run('truncate', '-s', `${megabytes * 3 + 400}M`, below);
  makers.xfs(below);
  run('mount', '-o', options.xfs, below, outer);
  run('truncate', '-s', `${megabytes}M`, image);
  makers[kind](image);
  run('mount', '-o', options[kind], image, mount);
  return {
    mount,
    settle: () => run('sync', '-f', mount),
    // A copy made block by block is of several moments, and so of no disk that ever was.
    cutPower: () => run('cp', '--reflink=always', image, copy),
    async mountCopy() {
      run('mount', '-o', options[kind], copy, beside);
      return beside;
    },
    async dropCopy() {
      await unmount(beside);
      rmSync(copy);
    },
    async goOnWithCopy() {
      await unmount(beside);
      await unmount(mount);
      run('mv', copy, image);
      run('mount', '-o', options[kind], image, mount);
    },
    async discard() {
      await unmount(mount);
      await unmount(outer);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A browser that was killed holds its files for a moment longer. */
async function unmount(mount: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (spawnSync('umount', [mount]).status === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${mount} stays in use`);
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
