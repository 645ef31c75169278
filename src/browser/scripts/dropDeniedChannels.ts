/**
 * Firefox with storage blocked has BroadcastChannel and throws when one is made, which the database's code does as it
 * is loaded. Then the page goes on as in a browser that has none. To be called before any of that code is loaded.
 */
export function dropDeniedChannels(): void {
  try {
    new BroadcastChannel('onetrip').close();
  } catch {
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined });
  }
}
