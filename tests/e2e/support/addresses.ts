import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { dist } from './folders.ts';

/** Every public address that is written as a page, with the file it stands in: a window's are not among them. */
export function builtAddresses(folder = dist): { readonly address: string; readonly file: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && entry.name !== '404.html')
    .map((entry) => relative(folder, `${entry.parentPath}${sep}${entry.name}`).split(sep).join('/'))
    .filter((file) => !/(^|\/)staff(\/|\.html$)/.test(file))
    .map((file) => ({ file, address: file === 'index.html' ? '/' : `/${file.slice(0, -'.html'.length)}` }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
