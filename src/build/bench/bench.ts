/** `npm run bench [name …]`: measures the built app and prints tables. Times are for reading, so nothing fails on them. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  sizes: async () => (await import('./sizes/sizesBench.ts')).sizesBench(),
  pages: async () => (await import('./pages/pagesBench.ts')).pagesBench(),
  search: async () => (await import('./search/searchBench.ts')).searchBench(),
  offline: async () => (await import('./offline/offlineBench.ts')).offlineBench(),
  moves: async () => (await import('./moves/movesBench.ts')).movesBench(),
  lighthouse: async () => (await import('./lighthouse/lighthouseBench.ts')).lighthouseBench(),
  backup: async () => (await import('./backup/backupBench.ts')).backupBench(),
  window: async () => (await import('./window/windowBench.ts')).windowBench(),
  growth: async () => (await import('./growth/growthBench.ts')).growthBench(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    console.log(`\n${name}\n`);
    await benches[name]?.();
  }
}
