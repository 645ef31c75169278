import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Everything a command has started, so that its end is the end of all of it. */
export interface Lifetime {
  /** Runs a program in the foreground and answers its exit code; 127 when it could not be started. */
  run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<number>;
  /** Remembers what to close when the person or the system asks us to stop. */
  atEnd(close: () => Promise<void>): void;
}

export interface LifetimeOptions {
  /** The exit code when stopped from outside; left out, 128 and the signal's number, as shells do. */
  readonly stoppedCode?: number;
}

// A test runner closes browsers and servers in this time; after it they are killed, and theirs may stay behind.
const patienceMs = 8000;

/** Starts listening for Ctrl-C, SIGTERM and SIGHUP, and for the death of the launcher that started us. */
export function createLifetime({ stoppedCode }: LifetimeOptions = {}): Lifetime {
  const children = new Set<ChildProcess>();
  const closings = new Set<() => Promise<void>>();
  let stopping = false;

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    // Ctrl-C reaches us twice: from the terminal and from the launcher.
    if (stopping) return;
    stopping = true;
    const code = stoppedCode ?? 128 + constants.signals[signal];
    setTimeout(() => {
      for (const child of children) child.kill('SIGKILL');
      process.exit(code);
    }, patienceMs).unref();
    const gone = [...children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    // Whatever we were told: test runners take their servers and browsers along only on SIGINT.
    for (const child of children) child.kill('SIGINT');
    await Promise.allSettled([...gone, ...[...closings].map((close) => close())]);
    process.exit(code);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  process.on('disconnect', () => void stop('SIGTERM'));
  // The listener above would keep us running for its own sake.
  process.channel?.unref();

  return {
    run: (program, args, env = {}) =>
      new Promise((resolve) => {
        if (stopping) return;
        const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
        children.add(child);
        child.once('error', (error) => {
          children.delete(child);
          console.error(`${program} could not be started: ${error.message}`);
          resolve(127);
        });
        child.once('exit', (code, signal) => {
          children.delete(child);
          // While stopping nothing may follow, least of all the next step.
          if (!stopping) resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
        });
      }),
    atEnd: (close) => void closings.add(close),
  };
}
