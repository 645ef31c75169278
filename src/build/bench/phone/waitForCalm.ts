import { cpus } from 'node:os';

const sampleMs = 250;
const calmShare = 0.7;
const longestMs = 3_000;

/** Waits, not for ever, until this machine has little else to do: other work would be measured along. */
export async function waitForCalm(): Promise<void> {
  const deadline = Date.now() + longestMs;
  let before = readTimes();
  do {
    await new Promise((resolve) => setTimeout(resolve, sampleMs));
    const now = readTimes();
    if ((now.idle - before.idle) / (now.all - before.all) >= calmShare) return;
    before = now;
  } while (Date.now() < deadline);
}

function readTimes(): { readonly idle: number; readonly all: number } {
  let idle = 0;
  let all = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.idle + times.user + times.sys + times.nice + times.irq;
  }
  return { idle, all };
}
