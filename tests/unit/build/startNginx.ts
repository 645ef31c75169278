import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './ask.ts';
import type { Site } from './writeSite.ts';

export interface RunningNginx {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a real nginx on the loopback address with the configuration the build wrote into the site. */
export async function startNginx(program: string, site: Site): Promise<RunningNginx> {
  const home = mkdtempSync(join(tmpdir(), 'onetrip-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  const server = `listen 127.0.0.1:${port}; root ${site.webRoot}; include ${site.folder}/.hosting/nginx.conf;`;
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off; master_process off; pid ${home}/pid; error_log stderr warn; events { }
     http { access_log off; ${temporary.join(' ')} server { ${server} } }`,
  );
  const child = spawn(program, ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr']);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    try {
      await ask(port, '/');
      return { port, stop };
    } catch {
      await sleep(50);
    }
  }
  await stop();
  throw new Error(`nginx did not start: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
