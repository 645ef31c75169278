import { binOf } from './binOf.ts';
import { build, buildIfNeeded } from './buildIfNeeded.ts';
import { createLifetime, type Lifetime } from './Lifetime.ts';
import { prepareBrowser } from './prepareBrowser.ts';
import { start } from './start.ts';
import { testEverything } from './testEverything.ts';

type Command = (lifetime: Lifetime, args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  start,
  test: testEverything,
  build: (lifetime) => build(lifetime),
  dev: (lifetime, args) => lifetime.run(process.execPath, [binOf('vite'), ...args]),
  bench: inBrowser('src/build/bench/bench.ts'),
  prove: inBrowser('tests/prove/prove.ts'),
  screens: inBrowser('tests/screens/screens.ts'),
  fix: (lifetime, args) => lifetime.run(process.execPath, [binOf('@biomejs/biome'), 'check', '--write', '.', ...args]),
  content: (lifetime, args) => lifetime.run(process.execPath, ['src/build/content/report.ts', ...args]),
};

/** Runs one command of the launcher; `argv` is its name and what follows. Sets the exit code of the process. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const [name = '', ...args] = argv;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(`Please say what to do: ${Object.keys(commands).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  // Ending the running app with Ctrl-C is what it is for, not a failure.
  const lifetime = createLifetime(name === 'start' || name === 'dev' ? { stoppedCode: 0 } : {});
  process.exitCode = await command(lifetime, args);
}

function inBrowser(script: string): Command {
  return async (lifetime, args) => {
    const browser = await prepareBrowser(lifetime);
    if (browser === undefined || !(await buildIfNeeded(lifetime))) return 1;
    return lifetime.run(process.execPath, [script, ...args], browser.env);
  };
}
