import { type Argon2Question, argon2 } from './argon2.ts';

/** What the worker answers: the derived bytes, or nothing where this browser cannot derive in this way. */
export type Argon2Answer = Uint8Array<ArrayBuffer> | null;

/** One question, one answer: whoever asked ends the worker, and with it all memory that held the passphrase. */
addEventListener('message', ({ data }: MessageEvent<Argon2Question>) => {
  void argon2(data)
    .catch(() => null)
    .then((answer: Argon2Answer) => postMessage(answer));
});
