// The one door to every command: node src/build/launch/run.mjs <start|test|build|dev|bench|prove|screens|fix|content>.
// Depends on nothing and runs on old Node, because on a fresh copy nothing else is there yet.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), '../../..');
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stopWith(`OneTrip needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
}

const { installLocked } = await import('./installLocked.mjs');
const installProblem = installLocked(root);
if (installProblem !== undefined) stopWith(installProblem);

const { findNode } = await import('./findNode.mjs');
const node = findNode(root);
if (node === undefined) {
  stopWith(
    'OneTrip works with Node 22.18 or newer, and none came with the packages for this machine. Please install one.',
  );
}

if (realpathSync(node) === realpathSync(process.execPath)) {
  const { runCommand } = await import('./runCommand.ts');
  await runCommand(process.argv.slice(2));
} else {
  handOver(node);
}

function handOver(newerNode) {
  // The channel carries nothing; its end tells the child that we are gone, even when we were killed outright.
  const child = spawn(newerNode, [here, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stopWith(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
