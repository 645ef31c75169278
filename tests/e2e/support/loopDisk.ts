import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own: ext4 in an image file, mounted through a loop device. */
export interface LoopDisk {
  readonly mount: string;
  /** Copies the image as it stands in this moment, as a power cut leaves it. Blocks until the copy is complete. */
  cutPower(): void;
  /** Throws the disk away and mounts the copy in its place; the journal of the file system is replayed. */
  mountCopy(): Promise<void>;
  discard(): Promise<void>;
}

/** Why no power can be cut on this machine; undefined where it can. */
export function whyNoPowerCut(): string | undefined {
  if (process.getuid?.() !== 0) return 'a power cut needs root, to mount an image file';
  if (!existsSync('/dev/loop-control') || spawnSync('losetup', ['-f']).status !== 0) {
    return 'a power cut needs loop devices, and this machine has none free';
  }
  if (spawnSync('mkfs.ext4', ['-V']).status !== 0) return 'a power cut needs mkfs.ext4';
  return undefined;
}

/** Makes and mounts an empty disk. */
export function makeLoopDisk(megabytes: number): LoopDisk {
  const folder = mkdtempSync(join(tmpdir(), 'onetrip-cut-'));
  const [image, copy, mount] = [join(folder, 'image'), join(folder, 'copy'), join(folder, 'mount')];
  mkdirSync(mount);
  run('truncate', '-s', `${megabytes}M`, image);
  run('mkfs.ext4', '-q', '-F', image);
  run('mount', '-o', 'loop', image, mount);
  return {
    mount,
    cutPower: () => run('cp', '--sparse=always', image, copy),
    async mountCopy() {
      await unmount(mount);
      run('mv', copy, image);
      run('mount', '-o', 'loop', image, mount);
    },
    async discard() {
      await unmount(mount);
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
