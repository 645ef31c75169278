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
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DeadlinePassed(deadlineMs)), deadlineMs);
    work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
