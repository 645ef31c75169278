import type { Below } from '../../builders/randomFrom.ts';

/** How often a damaged text or packet is tried. */
export const rounds = Number(process.env['PROVE_MUTATIONS'] ?? 5_000);

type Mutation = (bytes: Uint8Array, below: Below) => Uint8Array;

const joined = (...pieces: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
const junk = (below: Below, most: number) => Uint8Array.from({ length: below(most) }, () => below(256));

const mutations: readonly Mutation[] = [
  function flip(bytes, below) {
    const changed = bytes.slice();
    const at = below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(8));
    return changed;
  },
  function set(bytes, below) {
    const changed = bytes.slice();
    changed[below(bytes.length)] = below(256);
    return changed;
  },
  function cut(bytes, below) {
    return bytes.slice(0, below(bytes.length));
  },
  function remove(bytes, below) {
    const at = below(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + below(10)));
  },
  function insert(bytes, below) {
    const at = below(bytes.length + 1);
    return joined(bytes.subarray(0, at), junk(below, 10), bytes.subarray(at));
  },
  function swap(bytes, below) {
    const changed = bytes.slice();
    const at = below(bytes.length - 1);
    [changed[at], changed[at + 1]] = [changed[at + 1] ?? 0, changed[at] ?? 0];
    return changed;
  },
  function onlyJunk(_, below) {
    return junk(below, 400);
  },
  function junkBehindTheStart(bytes, below) {
    return joined(bytes.subarray(0, 1 + below(30)), junk(below, 400));
  },
];

export function mutate(bytes: Uint8Array, round: number, below: Below): Uint8Array<ArrayBuffer> {
  return new Uint8Array(mutations[round % mutations.length]?.(bytes, below) ?? bytes);
}

const odd = ['\u202e', '１', 'ａ', ' ', '\n', '-', '🂡', '\ud800', 'ß', '__proto__', '\0'];

/** The same for text: its bytes damaged, and now and then signs that no scanner gives. */
export function mutateText(text: string, round: number, below: Below): string {
  if (round % 9 === 8) {
    const at = below(text.length + 1);
    return text.slice(0, at) + (odd[below(odd.length)] ?? '') + text.slice(at + below(3));
  }
  return Buffer.from(mutate(new TextEncoder().encode(text), round, below)).toString(below(2) === 0 ? 'utf8' : 'latin1');
}
