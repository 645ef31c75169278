import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a browser fetches to show one static page and take it over. Paths below the built folder. */
export interface FirstLoad {
  readonly page: string;
  readonly scripts: readonly string[];
  /** Icon and install description. */
  readonly others: readonly string[];
}

/** Reads the files a page names in its head. `page` is the file it is written in, `floors/1F.html`. */
export function readFirstLoad(folder: string, base: string, page: string): FirstLoad {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, file = '']) => file.slice(base.length));
  return {
    page,
    scripts: [
      ...new Set([
        ...named(/<script type="module" src="([^"]+)"/g),
        ...named(/<link rel="modulepreload" href="([^"]+)"/g),
      ]),
    ],
    others: [...named(/<link rel="icon" href="([^"]+)"/g), ...named(/<link rel="manifest" href="([^"]+)"/g)],
  };
}
