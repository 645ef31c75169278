import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const PackageJson = v.object({ bin: v.union([v.string(), v.record(v.string(), v.string())]) });

/**
 * The script behind a package's command, to be run by this very Node; the shims in `node_modules/.bin` would
 * take whichever Node they find. `command` is needed where it is not called like the package. Throws when unknown.
 */
export function binOf(packageName: string, command = packageName.slice(packageName.lastIndexOf('/') + 1)): string {
  const folder = join('node_modules', packageName);
  const { bin } = v.parse(PackageJson, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}
