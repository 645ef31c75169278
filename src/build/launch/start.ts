import { createStaticServer, type StaticServer } from '../serve/createStaticServer.ts';
import { buildIfNeeded, outDir } from './buildIfNeeded.ts';
import type { Lifetime } from './Lifetime.ts';

const usualPort = 4173;
const triedPorts = 100;

/**
 * Builds if needed and serves the app on the loopback address until stopped. `PORT` chooses the port.
 * `--built` serves what lies in `OUT_DIR` as it is.
 */
export async function start(lifetime: Lifetime, args: readonly string[]): Promise<number> {
  const wanted = Number(process.env['PORT'] ?? usualPort);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    console.error(`PORT should be a number from 0 to 65535, not ${process.env['PORT']}.`);
    return 1;
  }
  if (!args.includes('--built') && !(await buildIfNeeded(lifetime))) return 1;

  const server = createStaticServer({ root: outDir() });
  lifetime.atEnd(() => server.close());
  const url = await listenOnFreePort(server, wanted);
  if (url === undefined) {
    console.error(`No free port from ${wanted} on. Please choose another with PORT.`);
    return 1;
  }
  console.log(`OneTrip is running at ${url} (Ctrl-C ends it).`);
  return 0;
}

async function listenOnFreePort(server: StaticServer, wanted: number): Promise<string | undefined> {
  for (let port = wanted; port < Math.min(wanted + triedPorts, 65536); port += 1) {
    try {
      return (await server.listen(port)).url;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
      console.log(`Port ${port} is taken, trying the next one.`);
    }
  }
  return undefined;
}
