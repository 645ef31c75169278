import { localeTags } from '../../domain/locale/LocaleTag.ts';

/** Places in raw records where a text misses a language or is empty in one, as paths such as `[3].name.en`. */
export function findMissingWords(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => findMissingWords(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const entries = new Map<string, unknown>(Object.entries(value));
  if (!localeTags.some((tag) => entries.has(tag)))
    return [...entries].flatMap(([key, item]) => findMissingWords(item, path === '' ? key : `${path}.${key}`));
  return localeTags
    .filter((tag) => typeof entries.get(tag) !== 'string' || String(entries.get(tag)).trim() === '')
    .map((tag) => `${path}.${tag}`);
}
