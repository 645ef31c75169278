/** A random whole number from 0 up to, not including, a limit. */
export type Below = (limit: number) => number;

/** Random numbers that are the same at every run (mulberry32), so that a failure can be seen again by its seed. */
export function randomFrom(seed: number): Below {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
