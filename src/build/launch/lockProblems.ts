import * as v from 'valibot';

const LockedPackage = v.object({
  version: v.optional(v.string()),
  resolved: v.optional(v.string()),
  integrity: v.optional(v.string()),
  link: v.optional(v.boolean()),
  inBundle: v.optional(v.boolean()),
  hasInstallScript: v.optional(v.boolean()),
  optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
});
const Lock = v.object({ packages: v.record(v.string(), LockedPackage) });

/**
 * What is wrong with a package-lock.json (parsed), one line each; empty when it installs alike on every machine.
 * Looks for optional packages of other systems that were dropped while writing (npm keeps quiet about them and
 * `npm ci` fails elsewhere), addresses of one registry, packages without a checksum, and install scripts.
 */
export function lockProblems(lock: unknown): readonly string[] {
  const parsed = v.safeParse(Lock, lock);
  if (!parsed.success) return ['not a lock file of npm 7 or newer'];
  const { packages } = parsed.output;
  return Object.entries(packages).flatMap(([path, entry]) => {
    const problems: string[] = [];
    if (/^\w+:\/\//.test(entry.resolved ?? '')) problems.push(`${path}: names the registry it came from`);
    if (entry.hasInstallScript === true) problems.push(`${path}: wants to run a script when installed`);
    const isFetched = path !== '' && entry.link !== true && entry.inBundle !== true;
    if (isFetched && entry.integrity === undefined) problems.push(`${path}: has no checksum`);
    for (const [name, range] of Object.entries(entry.optionalDependencies)) {
      if (!isLocked(packages, path, name)) problems.push(`${path || 'package.json'}: ${name}@${range} is not locked`);
    }
    return problems;
  });
}

/** Looks where Node would: in the package's own `node_modules`, then in every folder above. */
function isLocked(packages: Readonly<Record<string, unknown>>, path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (Object.hasOwn(packages, `${folder}/node_modules/${name}`)) return true;
    if (!folder.includes('/node_modules/')) return Object.hasOwn(packages, `node_modules/${name}`);
  }
}
