import type { DatabaseDump } from './nativeDatabase.ts';

/** A dump with its bytes as `{ hex }`, so that it can stand in a file. */
export function hexFromBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return { hex: Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('') };
  }
  return map(value, hexFromBytes);
}

/** The dump that `hexFromBytes` was made from. */
export function bytesFromHex(value: unknown): DatabaseDump {
  return toBytes(value) as DatabaseDump;
}

function toBytes(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'hex' in value) {
    return Uint8Array.from(String(value.hex).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }
  return map(value, toBytes);
}

function map(value: unknown, each: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)]));
}
