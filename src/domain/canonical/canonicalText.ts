/** How deep arrays and objects may lie inside each other. Records need about ten levels. */
export const maxDepth = 32;

/**
 * The one JSON text of a value, after RFC 8785 (June 2020): keys sorted by UTF-16 code unit, no white space.
 * Narrower than the RFC on purpose: only null, booleans, safe integers, well-formed strings, arrays and plain
 * objects. Throws TypeError on anything else, on keys that every object inherits (a schema cannot tell those
 * from its own), and below `maxDepth`.
 *
 *     canonicalText({ b: [1, 'x'], a: null }) === '{"a":null,"b":[1,"x"]}'
 */
export function canonicalText(value: unknown): string {
  return textOf(value, 0);
}

const loneSurrogate = /\p{Surrogate}/u;

function textOf(value: unknown, depth: number): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return textOfString(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('not a safe integer');
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new TypeError(`no canonical text for ${typeof value}`);
  if (depth === maxDepth) throw new TypeError('too deep');
  if (Array.isArray(value)) {
    // Array.from turns holes into undefined, which is refused like any other undefined.
    return `[${Array.from(value, (item: unknown) => textOf(item, depth + 1)).join(',')}]`;
  }
  return textOfObject(value, depth);
}

function textOfObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw new TypeError('not a plain object');
  const fields = value as Record<string, unknown>;
  const members: string[] = [];
  // The default order of sort() is the order of UTF-16 code units, which is what the RFC asks for.
  for (const key of Object.keys(fields).sort()) {
    if (key in Object.prototype) throw new TypeError(`key not allowed: ${key}`);
    members.push(`${textOfString(key)}:${textOf(fields[key], depth + 1)}`);
  }
  return `{${members.join(',')}}`;
}

function textOfString(text: string): string {
  if (loneSurrogate.test(text)) throw new TypeError('text with half a surrogate pair');
  return JSON.stringify(text);
}
