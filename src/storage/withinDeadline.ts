/** Deadlines of storage calls in milliseconds. Source: RELIABILITY §1.1, transactions that hang without any event. */
export interface Deadlines {
  readonly readMs: number;
  readonly writeMs: number;
}

export const defaultDeadlines: Deadlines = { readMs: 4000, writeMs: 8000 };

export class DeadlinePassed extends Error {
  readonly deadlineMs: number;

  constructor(deadlineMs: number) {
    super(`no answer within ${deadlineMs} ms`);
    this.name = 'DeadlinePassed';
    this.deadlineMs = deadlineMs;
  }
}

/** Settles as `work` does, or rejects with DeadlinePassed. `work` itself is not stopped. */
export function withinDeadline<T>(work: PromiseLike<T>, deadlineMs: number): Promise<T> {
  return createPatience(deadlineMs).wait(work);
}

/** A deadline that each sign of life moves on: what takes long is not given up, only what has fallen silent. */
export interface Patience {
  /** Settles as `work` does, or rejects with DeadlinePassed. `work` itself is not stopped. */
  wait<T>(work: PromiseLike<T>): Promise<T>;
  /** From now on there is as much time again, or `ms`. */
  isAlive(ms?: number): void;
}

export function createPatience(deadlineMs: number): Patience {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begin: ((ms: number) => void) | undefined;
  return {
    wait: (work) =>
      new Promise((resolve, reject) => {
        begin = (ms) => {
          clearTimeout(timer);
          timer = setTimeout(() => reject(new DeadlinePassed(ms)), ms);
        };
        begin(deadlineMs);
        work.then(resolve, reject).then(() => {
          begin = undefined;
          clearTimeout(timer);
        });
      }),
    isAlive: (ms = deadlineMs) => begin?.(ms),
  };
}
