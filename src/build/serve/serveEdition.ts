import type { Plugin } from 'vite';
import { buildPack } from '../pack/buildPack.ts';

/** Serves the shipped pack while developing, made anew for each request. */
export function serveEdition(folder: string): Plugin {
  return {
    name: 'onetrip:serve-edition',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = /\/packs\/([^/?]+\.json)/.exec(request.url ?? '')?.[1];
        if (file === undefined) return next();
        const built = buildPack(folder);
        response.setHeader('content-type', 'application/json');
        response.end(file === 'index.json' ? JSON.stringify(built.index) : built.text);
      });
    },
  };
}
