import type { MemoryFiles } from './storeParts.ts';

/** The call throws at once, its request fails later, or no event ever comes. */
export type Fault = 'throws' | 'fails' | 'hangs';

const storeCalls = ['put', 'add', 'get', 'getAll', 'getAllKeys', 'delete', 'clear', 'count', 'openCursor'] as const;
type Method = (...args: unknown[]) => unknown;

/** Puts the `nth` call of the database or of the files beside it at fault. `end` puts everything right again. */
export function injectFault(
  nth: number,
  how: Fault,
  files: MemoryFiles,
): { readonly wasMet: () => boolean; readonly end: () => void } {
  let calls = 0;
  let wasMet = false;
  const isTurn = () => {
    calls++;
    if (calls === nth) wasMet = true;
    return calls === nth;
  };
  const undo: (() => void)[] = [];
  const wrap = (prototype: object, name: string, spoil: (real: Method, self: unknown, args: unknown[]) => unknown) => {
    const methods = prototype as Record<string, Method>;
    const real = methods[name];
    if (real === undefined) return;
    methods[name] = function (this: unknown, ...args) {
      return isTurn() ? spoil(real, this, args) : real.apply(this, args);
    };
    undo.push(() => {
      methods[name] = real;
    });
  };
  const fault = () => new DOMException('made to fail', 'UnknownError');

  /** A request of which nothing is ever heard, or only that it failed. */
  const spoilRequest = (real: Method, self: unknown, args: unknown[]) => {
    if (how === 'throws') throw fault();
    const request = real.apply(self, args) as IDBRequest;
    const silent = new Set(
      how === 'hangs' ? ['success', 'error', 'upgradeneeded', 'blocked', 'complete'] : ['success'],
    );
    const listen = request.addEventListener.bind(request);
    const silence = (event: Event) => {
      if (silent.has(event.type)) event.stopImmediatePropagation();
    };
    for (const type of silent) listen(type, silence, { capture: true });
    if (how === 'fails') request.transaction?.abort();
    return request;
  };

  for (const name of storeCalls) wrap(IDBObjectStore.prototype, name, spoilRequest);
  wrap(IDBFactory.prototype, 'open', (real, self, args) => {
    if (how === 'throws') throw fault();
    // An opening of which nothing is heard; what it opened is let go of by the engine.
    const request = real.apply(self, args) as IDBOpenDBRequest;
    const silence = (event: Event) => {
      event.stopImmediatePropagation();
      if (event.type === 'success') request.result.close();
      if (event.type === 'upgradeneeded') request.transaction?.abort();
    };
    if (how === 'hangs') {
      for (const type of ['success', 'error', 'upgradeneeded']) request.addEventListener(type, silence, true);
    }
    return request;
  });
  wrap(IDBDatabase.prototype, 'transaction', (real, self, args) => {
    if (how === 'throws') throw fault();
    const transaction = real.apply(self, args) as IDBTransaction;
    if (how === 'fails') queueMicrotask(() => abortQuietly(transaction));
    else {
      transaction.addEventListener('complete', (event) => event.stopImmediatePropagation(), true);
      transaction.addEventListener('abort', (event) => event.stopImmediatePropagation(), true);
    }
    return transaction;
  });

  const before = files.before;
  files.before = (op, name) => {
    if (!isTurn()) return before(op, name);
    if (how === 'hangs') return new Promise<never>(() => undefined);
    throw fault();
  };
  undo.push(() => {
    files.before = before;
  });

  return {
    wasMet: () => wasMet,
    end() {
      for (const put of undo) put();
    },
  };
}

function abortQuietly(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}
