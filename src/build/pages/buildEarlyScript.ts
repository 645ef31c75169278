import { join } from 'node:path';
import { build } from 'vite';

/** The few lines that run before the first paint, minified, as one classic script. */
export async function buildEarlyScript(root: string, base: string): Promise<string> {
  const result = await build({
    root,
    base,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: join(root, 'src/app/early/early.ts'), formats: ['iife'], name: 'early' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (output === undefined || !('output' in output)) throw new Error('the early script was not built');
  const code = output.output[0].code.trim();
  if (code.includes('</')) throw new Error('the early script would end its own element');
  return code;
}
