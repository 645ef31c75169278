import type { Encoding } from './StoredFile.ts';

/** Picks the smallest encoding an `Accept-Encoding` header allows; `q=0` refuses one. */
export function chooseEncoding(acceptEncoding: string): Encoding {
  const allowed = new Set<string>();
  for (const offer of acceptEncoding.toLowerCase().split(',')) {
    const [name, ...parameters] = offer.split(';').map((part) => part.trim());
    const refused = parameters.some((parameter) => /^q=0(\.0+)?$/.test(parameter));
    if (name !== undefined && !refused) allowed.add(name);
  }
  if (allowed.has('br')) return 'br';
  return allowed.has('gzip') ? 'gzip' : 'identity';
}
