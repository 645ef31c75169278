import { join } from 'node:path';
import { createServer } from 'vite';
import type { Phone, Tab } from './Phone.ts';

const root = join(import.meta.dirname, '../../../..');

export interface ModuleServer {
  /** A tab on an empty page that can import the sources. */
  openEmpty(phone: Phone, body?: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Serves the modules as they are written, for benches of services: a built page shows its services to nobody. */
export async function serveModules(packages: readonly string[]): Promise<ModuleServer> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { include: [...packages] },
  });
  await server.listen();
  const address = server.httpServer?.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/bench`;
  return {
    async openEmpty(phone, body = '') {
      const tab = await phone.openTab();
      await tab.page.route(url, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>bench</title>${body}` }),
      );
      await tab.page.goto(url);
      return tab;
    },
    close: () => server.close(),
  };
}
