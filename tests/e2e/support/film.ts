import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How the code is held before the camera, as ffmpeg says it: 1280 by 720, two seconds. */
export const held = {
  clean: 'scale=600:600:flags=neighbor,pad=1280:720:(ow-iw)/2:(oh-ih)/2:color=gray',
  small: 'scale=260:260,pad=1280:720:(ow-iw)/2:(oh-ih)/2:color=gray',
  tilted:
    'scale=560:560,pad=900:900:(ow-iw)/2:(oh-ih)/2:color=gray,rotate=8*PI/180:fillcolor=gray,crop=900:720,pad=1280:720:(ow-iw)/2:0:color=gray',
  blurred:
    'scale=560:560,gblur=sigma=1.6,pad=1280:720:(ow-iw)/2:(oh-ih)/2:color=gray,eq=contrast=0.55,noise=alls=18:allf=t',
} as const;
export type Held = keyof typeof held;

/** A picture of nothing: 8 by 8, grey. */
export const grey = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGNogAIGyhgAgIQgAQ2AJGEAAAAASUVORK5CYII=',
  'base64',
);

/** Films pictures of codes one after the other, each for `seconds`. Gives the film's file. */
export function filmCodes(pictures: readonly Buffer[], how: Held, seconds = 1): string {
  const folder = mkdtempSync(join(tmpdir(), 'onetrip-film-'));
  for (const [at, picture] of pictures.entries())
    writeFileSync(join(folder, `code${String(at).padStart(3, '0')}.png`), picture);
  const film = join(folder, 'film.y4m');
  const made = spawnSync(
    'ffmpeg',
    [
      ...['-v', 'error', '-framerate', `1/${seconds}`, '-i', join(folder, 'code%03d.png')],
      ...['-vf', `${held[how]},format=yuv420p`, '-r', '10', film],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`ffmpeg made no film: ${made.stderr ?? made.error}`);
  return film;
}
