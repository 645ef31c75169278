import { join, resolve } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
/** The build under test. */
export const dist = resolve(root, process.env['OUT_DIR'] ?? 'dist');
/** The same code with a later edition, as if the centre had published one. */
export const distNext = join(root, 'node_modules/.cache/onetrip/dist-next');
export const nextEdition = join(root, 'node_modules/.cache/onetrip/edition-next');
