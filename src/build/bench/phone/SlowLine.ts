import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { repeatedHeaderBytes } from '../sizes/WireSizes.ts';

/** A phone's connection to a local server: one line that everything shares, the page and its service worker alike. */
export interface SlowLine {
  readonly url: string;
  /** What has gone over the line since the last `forget`. */
  readonly transfers: readonly Transfer[];
  forget(): void;
  /** While false nothing is slowed down. */
  slow: boolean;
  /** The server is gone: connections are refused until `reopen`. */
  cut(): Promise<void>;
  reopen(): Promise<void>;
}

export interface Transfer {
  readonly path: string;
  /** The body as it was compressed, and an estimate of the headers. */
  readonly bytes: number;
  readonly startedAtMs: number;
  /** `Date.now()` when the last byte was handed over; undefined while under way. */
  endedAtMs: number | undefined;
}

export interface LineSpeed {
  readonly downBitsPerSecond: number;
  /** Added to every request. */
  readonly latencyMs: number;
}

/** What Lighthouse calls slow 4G. Requests are too small for the way up to matter. */
export const phoneSpeed: LineSpeed = { downBitsPerSecond: 1_600_000, latencyMs: 150 };

const tickMs = 5;

/** Puts a slow line in front of the server at `target`. */
export async function openSlowLine(target: string, speed: LineSpeed = phoneSpeed): Promise<SlowLine> {
  const transfers: Transfer[] = [];
  const sending: Sending[] = [];
  const bytesPerTick = (speed.downBitsPerSecond / 8000) * tickMs;
  let slow = true;

  // The bytes of one moment are dealt out evenly among all answers under way.
  const clock = setInterval(() => {
    let budget = slow ? bytesPerTick : Number.POSITIVE_INFINITY;
    while (budget > 0 && sending.length > 0) {
      const share = Math.max(1, Math.ceil(budget / sending.length));
      for (const one of [...sending]) {
        const piece = Math.min(share, one.body.length - one.sent, budget);
        one.response.write(one.body.subarray(one.sent, one.sent + piece));
        one.sent += piece;
        budget -= piece;
        if (one.sent >= one.body.length) {
          one.response.end();
          one.transfer.endedAtMs = Date.now();
          sending.splice(sending.indexOf(one), 1);
        }
        if (budget <= 0) break;
      }
    }
  }, tickMs);
  clock.unref();

  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = Date.now();
    const answer = await ask(target, incoming);
    const transfer: Transfer = {
      path: incoming.url ?? '/',
      bytes: answer.body.length + repeatedHeaderBytes,
      startedAtMs: arrived,
      endedAtMs: undefined,
    };
    transfers.push(transfer);
    if (slow)
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, speed.latencyMs - (Date.now() - arrived))));
    response.writeHead(answer.status, answer.headers);
    response.flushHeaders();
    if (answer.body.length === 0) {
      response.end();
      transfer.endedAtMs = Date.now();
    } else sending.push({ response, body: answer.body, sent: 0, transfer });
  }

  const listen = (port: number) => {
    const server = createServer((incoming, response) => {
      pass(incoming, response).catch(() => response.destroy());
    });
    return new Promise<typeof server>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  };

  let server: Awaited<ReturnType<typeof listen>> | undefined = await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    transfers,
    forget: () => void transfers.splice(0),
    get slow() {
      return slow;
    },
    set slow(value) {
      slow = value;
    },
    async cut() {
      const closing = server;
      server = undefined;
      sending.splice(0);
      await new Promise<void>((resolve) => {
        if (closing === undefined) return resolve();
        closing.close(() => resolve());
        closing.closeAllConnections();
      });
    },
    async reopen() {
      server ??= await listen(port);
    },
  };
}

interface Sending {
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly transfer: Transfer;
  sent: number;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}

function ask(target: string, incoming: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host: _, connection: __, ...headers } = incoming.headers;
    const asked = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method ?? 'GET', headers },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const kept = Object.entries(answer.headers).filter(
            (entry): entry is [string, string | string[]] =>
              entry[1] !== undefined && !['connection', 'keep-alive', 'transfer-encoding'].includes(entry[0]),
          );
          resolve({
            status: answer.statusCode ?? 502,
            headers: Object.fromEntries(kept),
            body: Buffer.concat(pieces),
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}
