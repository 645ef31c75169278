export interface WindowFigures {
  readonly cases: number;
  readonly heapBytes: number;
  /** In the whole record; none is expected. */
  readonly faultCount: number;
  readonly actions: number;
  /** Photographs that the copy lacks, and how many cases it brought back. */
  readonly missing: number;
  readonly copyBytes: number;
  readonly restored: number;
  readonly times: readonly { readonly name: string; readonly ms: number; readonly longestTaskMs: number }[];
  readonly spread: readonly { readonly name: string; readonly ms: number }[];
}

/** Runs in the page, over the window that `fillWindow` left. Written as text, as that is. */
export const measureWindow = (passphrase: string): string => `(async () => {
  const from = (path) => import('/src/' + path + '.ts');
  const [{ createStaffDesk }, { createStaffStore }, { createStaffSealing }, { openKeptCase }, { placeOf }, { foldCase }] =
    await Promise.all(['app/staff/createStaffDesk', 'storage/staff/createStaffStore', 'browser/sealing/createStaffSealing',
      'storage/staff/openKeptCase', 'storage/staff/placeOf', 'domain/cases/foldCase'].map(from));
  const [{ staffDatabaseName }, { findCases }, { tableOfCases }, { csvOf }, { xlsxOf }, { yieldToMain }] =
    await Promise.all(['storage/staff/staffTables', 'features/staff/day/findCases', 'features/staff/day/tableOfCases',
      'services/staff/export/csvOf', 'services/staff/export/xlsxOf', 'browser/yielding/yieldToMain'].map(from));
  const value = (result) => {
    if (!result.ok) throw new Error(result.error.type);
    return result.value;
  };
  const times = [];
  const spread = [];
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const note = async (name, since, until) => {
    // Long tasks are told some time after they have ended.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const during = tasks.filter(({ startTime, duration }) => startTime + duration > since && startTime < until);
    times.push({ name, ms: until - since, longestTaskMs: Math.max(0, ...during.map(({ duration }) => duration)) });
  };
  const time = async (name, work) => {
    const since = performance.now();
    const answer = await work();
    await note(name, since, performance.now());
    return answer;
  };
  const every = async (name, count, work) => {
    const all = [];
    for (let at = 0; at < count; at += 1) {
      const since = performance.now();
      await work(at);
      all.push(performance.now() - since);
    }
    all.sort((a, b) => a - b);
    spread.push({ name: name + ', median', ms: all[Math.floor(count / 2)] });
    spread.push({ name: name + ', p99', ms: all[Math.ceil(count * 0.99) - 1] });
  };

  const { staff } = createStaffDesk(async () => undefined);
  await staff.look();
  const clerkId = staff.state.get().clerks[0].id;
  const at = {};
  staff.state.subscribe(() => {
    if (at.open !== undefined || staff.state.get().type !== 'open') return;
    at.open = performance.now();
    at.unwatch = staff.listing.subscribe(() => {
      const { cases, isWhole } = staff.listing.get();
      if (cases.length > 0) at.first ??= performance.now();
      if (isWhole) at.whole ??= performance.now();
    });
  });
  at.asked = performance.now();
  value(await staff.unlock(clerkId, '${passphrase}'));
  const opening = { handover: null, errands: [{ subjectId: 'benefit.startup', persons: ['p1'] }],
    persons: [{ key: 'p1', kind: 'self' }], practice: true };
  at.opening = performance.now();
  value(await staff.openCase(opening));
  at.opened = performance.now();
  const listed = value(await staff.list());
  const cases = listed.length - 1;
  at.unwatch();
  await note('unlock', at.asked, at.open);
  await note('first page', at.open, at.first);
  await note('first case opened, while the rest is read', at.opening, at.opened);
  await note('all read', at.open, at.whole);
  const names = new Map(listed.slice(0, 50).map(({ errands: [{ subjectId }] }) =>
    [subjectId, { 'zh-Hant': subjectId + ' 證', 'zh-Hans': subjectId + ' 证', en: subjectId }]));
  const queries = ['r', 'residence', 'permit 证', 'nothing', 'aa', 'tax'];
  await every('search', 30, async (nth) => {
    findCases(listed, { query: queries[nth % queries.length], status: 'all' }, names);
  });
  await every('case opened', 20, async () => value(await staff.openCase(opening)));
  const some = (nth) => listed[(nth * 9973) % listed.length].caseId;
  await every('save', 200, async (nth) => value(await staff.act(some(nth), { type: 'noted', text: 'a note' })));
  await every('case shown', 200, async (nth) => value(await staff.read(some(nth))));
  const words = { title: 'cases', heading: ['case', 'opened', 'status', 'errands', 'practice'], status: (one) => one,
    comeBack: (one) => one, clerk: (one) => one, practice: 'practice' };
  const table = () => tableOfCases(listed, (one) => one.errands[0].subjectId + ' 居住证', words);
  await time('CSV', () => csvOf(table(), yieldToMain));
  await time('XLSX', () => xlsxOf(table(), yieldToMain));
  const { usedJSHeapSize: heapBytes } = performance.memory;

  // What each case cost when the list was made from all actions.
  const store = createStaffStore();
  const sealing = createStaffSealing();
  const [clerk] = value(await store.readWindow()).clerks;
  const vault = await sealing.unlock(clerk.wrap, '${passphrase}', placeOf.clerk(clerk.id, clerk.role));
  const ids = value(await store.caseIdsAfter('', 1000));
  await time('opened wholly, as before: 1000 cases', async () => {
    for (let at = 0; at < ids.length; at += 25) {
      const kept = value(await store.readCases(ids.slice(at, at + 25)));
      await Promise.all(kept.map(async (one) => foldCase(value(await openKeptCase({ vault, sealing }, one)).actions)));
      await yieldToMain();
    }
  });

  // The whole record, a copy of the window, and that copy on a device that is none yet.
  const { faultCount, actions } = await time('record looked through', async () => value(await staff.checkRecord()));
  const { file, missing } = await time('copy made and read back', async () => value(await staff.copyWindow()));
  staff.lock();
  store.close();
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(staffDatabaseName);
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  const other = createStaffDesk(async () => undefined).staff;
  await other.look();
  await time('copy put on another device', async () => value(await other.restoreWindow(file)));
  await other.look();
  value(await other.unlock(clerkId, '${passphrase}'));
  const restored = value(await other.list()).length - 1;
  return { cases, heapBytes, times, spread, faultCount, actions, missing, copyBytes: file.size, restored };
})()`;
