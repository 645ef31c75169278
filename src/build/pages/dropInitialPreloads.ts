import type { Plugin } from 'vite';

/**
 * Vite links a chunk's own imports before it loads the chunk. Our static pages already name all code they need in
 * their head, and the service worker holds the rest, so those links would only be work before the first tap.
 */
export function dropInitialPreloads(): Plugin {
  return {
    name: 'onetrip:drop-initial-preloads',
    apply: 'build',
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
  };
}
