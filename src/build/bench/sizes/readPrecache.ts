import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files the service worker of a built folder stores, as the build wrote them into it. */
export function readPrecache(folder: string): string[] {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  return [...new Set([...worker.matchAll(/"url":"([^"]+)"/g)].map(([, file = '']) => file))];
}
