import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files the service worker of a built folder stores on every device: not those that only a window asks for. */
export function readPrecache(folder: string): string[] {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const files = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, file = '']) => file);
  return [...new Set(files)].filter((file) => !file.startsWith('assets/staff'));
}
