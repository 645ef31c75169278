/** How large a window is. Photographs of 2 MB are spread over the cases, one in a sealed file each. */
export interface WindowSize {
  readonly cases: number;
  readonly actions: number;
  readonly photographs: number;
  readonly passphrase: string;
}

/**
 * Runs in the page: begins a window and fills it with cases, sealed by the app's own sealing and chained as its actions
 * are, but written many at a time. Written as text since a bench may not import the rooms that it measures.
 */
export const fillWindow = ({
  cases,
  actions: actionsEach,
  photographs,
  passphrase,
}: WindowSize): string => `(async () => {
  const from = (path) => import('/src/' + path + '.ts');
  const [{ createStaffSealing }, { placeOf }, { openText }, { SealedWindow }, { withLine, lineOfCase }, { sealChain }] =
    await Promise.all(['browser/sealing/createStaffSealing', 'storage/staff/placeOf', 'storage/staff/openText',
      'storage/staff/SealedWindow', 'storage/staff/CaseLine', 'storage/staff/ChainHead'].map(from));
  const [{ foldCase }, { canonicalText }, { createStaffDesk }, { hexOf }, { staffDatabaseName }] =
    await Promise.all(['domain/cases/foldCase', 'domain/canonical/canonicalText', 'app/staff/createStaffDesk',
      'domain/sealing/hex', 'storage/staff/staffTables'].map(from));
  const { staff } = createStaffDesk(async () => undefined);
  await staff.look();
  const begun = await staff.setUp({ windowName: 'Window 3', clerkName: 'Lin', passphrase: '${passphrase}' });
  if (!begun.ok) throw new Error(begun.error.type);

  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open(staffDatabaseName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const put = (rows) => new Promise((resolve, reject) => {
    const transaction = db.transaction(Object.keys(rows), 'readwrite', { durability: 'relaxed' });
    for (const [store, list] of Object.entries(rows)) for (const row of list) transaction.objectStore(store).put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const row = await new Promise((resolve) => {
    db.transaction('meta').objectStore('meta').get('window').onsuccess = (event) => resolve(event.target.result);
  });
  const sealing = createStaffSealing();
  const [clerk] = row.clerks;
  const vault = await sealing.unlock(clerk.wrap, '${passphrase}', placeOf.clerk(clerk.id, clerk.role));
  const { id: windowId } = await openText(SealedWindow, vault, placeOf.window, row.sealed);

  const subjects = ['document.residence-permit', 'document.travel-permit', 'housing.public-rental', 'benefit.startup', 'measure.tax'];
  const steps = [
    (at) => ({ type: 'paperChecked', person: 'p1', evidenceTypeId: 'evidence.photo-' + (at % 7),
      check: { result: 'accepted', reason: null, until: null } }),
  ];
  const ends = [{ type: 'finished' }, { type: 'returned', reason: 'paperMissing' }, { type: 'finished' }];
  const startMs = Math.floor(Date.now() / 1000 - ${cases} * 120) * 1000;
  let seq = 0;
  let last = null;
  const stamp = async (caseId, ms, draft) => {
    seq += 1;
    const at = new Date(ms).toISOString().replace('.000Z', 'Z');
    const action = { ...draft, id: sealing.newId(), caseId, windowId, seq, previous: last && last.hash, at,
      clerkId: clerk.id, edition: 7 };
    last = { hash: await sealing.hashHex(canonicalText(action)), at };
    return action;
  };
  const sealCase = async ({ caseId, actions, hash }) => {
    const salt = hexOf(sealing.randomBytes(16));
    const sealer = await vault.caseSealer(caseId, salt);
    const kept = await Promise.all(actions.map(async (action) => ({ id: action.id, caseId, windowId, seq: action.seq,
      sealed: await sealer.seal(placeOf.action(action.id, caseId), canonicalText(action)) })));
    const sealed = await sealer.seal(placeOf.case(caseId, null), canonicalText({ count: actions.length, last: hash }));
    return { kept, row: await withLine(vault, windowId, { caseId, salt, packet: null, sealed }, lineOfCase(foldCase(actions))) };
  };
  let writing = Promise.resolve();
  for (let first = 0; first < ${cases}; first += 1000) {
    const made = [];
    for (let number = first; number < Math.min(first + 1000, ${cases}); number += 1) {
      const caseId = sealing.newId();
      const ms = startMs + number * 120_000;
      const errands = [{ subjectId: subjects[number % subjects.length], persons: ['p1'] }];
      const actions = [await stamp(caseId, ms, { type: 'opened', packetId: null, errands,
        persons: [{ key: 'p1', kind: 'self' }], practice: false })];
      for (let at = 2; at < ${actionsEach}; at += 1) actions.push(await stamp(caseId, ms, steps[0](at)));
      if (${actionsEach} > 1) actions.push(await stamp(caseId, ms, ends[number % ends.length]));
      made.push({ caseId, actions, hash: last.hash });
    }
    const sealed = await Promise.all(made.map(sealCase));
    await writing;
    writing = put({ actions: sealed.flatMap(({ kept }) => kept), cases: sealed.map((one) => one.row) });
  }
  await writing;
  const someBytes = new Uint8Array(2_000_000);
  const kept = await new Promise((resolve) => {
    db.transaction('cases').objectStore('cases').getAll(null, ${photographs}).onsuccess = ({ target }) => resolve(target.result);
  });
  for (const { caseId, salt } of kept) {
    // Nothing that a browser could make smaller.
    for (let at = 0; at < someBytes.length; at += 50_000) crypto.getRandomValues(someBytes.subarray(at, at + 50_000));
    const sealer = await vault.caseSealer(caseId, salt);
    const id = sealing.newId();
    const enclosure = hexOf(sealing.randomBytes(32));
    const about = { id, person: 'p1', evidenceTypeId: 'evidence.photo-1', media: 'image/jpeg', size: someBytes.length,
      sha256: await sealing.hashHex(id) };
    await put({
      attachments: [{ id, caseId, enclosure, sealed: await sealer.sealBytes(placeOf.attachment(id, caseId), someBytes) }],
      enclosures: [{ id: enclosure, caseId, sealed: await sealer.seal(placeOf.enclosure(enclosure, caseId),
        canonicalText({ details: null, attachments: [about] })) }],
    });
  }
  await put({ meta: [await sealChain(vault, windowId, { seq, last, receipt: null })] });
  db.close();
})()`;
