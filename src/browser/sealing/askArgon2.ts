import { ownScriptUrl } from '../scripts/ownScriptUrl.ts';
import type { Argon2Question } from './argon2.ts';
import type { Argon2Answer } from './argon2Worker.ts';
import argon2WorkerUrl from './argon2Worker.ts?worker&url';

/** The hardest that a schema lets through takes seconds on a slow phone; what takes longer never answers. */
const deadlineMs = 120_000;

/**
 * 32 bytes by Argon2id, worked out beside the page so that it can still be touched, in a worker that ends with its
 * answer. Rejects where the browser cannot derive in this way, cannot start a worker, or does not answer.
 */
export async function askArgon2(question: Argon2Question): Promise<Uint8Array<ArrayBuffer>> {
  // Under Node, where tests run, there are no workers of this kind. A built page carries the code once, in the worker.
  if (!import.meta.env.PROD && typeof Worker === 'undefined') return (await import('./argon2.ts')).argon2(question);
  const type = import.meta.env.DEV ? 'module' : 'classic';
  const worker = new Worker(ownScriptUrl(argon2WorkerUrl), { type });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<Argon2Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new DOMException('Argon2id did not answer', 'TimeoutError')), deadlineMs);
      worker.addEventListener('message', ({ data }: MessageEvent<Argon2Answer>) => resolve(data));
      worker.addEventListener('error', () => reject(new DOMException('no worker', 'NotSupportedError')));
      worker.postMessage(question);
    });
    if (answer === null) throw new DOMException('no Argon2id in this browser', 'NotSupportedError');
    return answer;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
