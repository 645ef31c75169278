import { err, ok, type Result, type TaggedError } from '../../domain/result/Result.ts';
import type { Source } from '../../domain/source/Source.ts';
import { toStorageError } from '../../storage/toStorageError.ts';
import { createShiftMaking } from '../shift/createShiftMaking.ts';
import { createShiftTaking } from '../shift/createShiftTaking.ts';
import { changeAs } from './changeAs.ts';
import { nothingListed } from './createCaseLines.ts';
import { type CaseWork, createCaseWork } from './createCaseWork.ts';
import { createRecordCheck } from './createRecordCheck.ts';
import { createRetention } from './createRetention.ts';
import { createWindowClerks } from './createWindowClerks.ts';
import { createWindowCopies } from './createWindowCopies.ts';
import { createWindowDoor } from './createWindowDoor.ts';
import { createWindowRules } from './createWindowRules.ts';
import { createWindowSheet } from './createWindowSheet.ts';
import { readAttachment, readEnclosures } from './readEnclosures.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { ReadingProgress, StaffService } from './StaffService.ts';
import type { StaffSession } from './StaffSession.ts';
import { takeSealedFile } from './takeSealedFile.ts';
import { toStaffError } from './toStaffError.ts';

type Answer<T, E extends TaggedError = StaffError> = Promise<Result<T, E | StaffError>>;

const locked = err({ type: 'staff/locked' });
const nothingRead: ReadingProgress = { done: 0, total: 0, isStopped: false };
const closed = Promise.resolve(locked);

/** A window's work on this device. Opens nothing before it is asked; nothing it is asked rejects. */
export function createStaffService(parts: StaffParts): StaffService {
  const door = createWindowDoor(parts);
  const clerks = createWindowClerks(parts, door);
  const rules = createWindowRules(parts, door);
  const sheet = createWindowSheet(parts, door);
  const retention = createRetention(parts, door);
  const record = createRecordCheck(parts, door);
  const copies = createWindowCopies(parts);
  const shiftMaking = createShiftMaking(parts, door);
  const shiftTaking = createShiftTaking(parts, door);
  const works = new WeakMap<StaffSession, CaseWork>();

  const workOf = (session: StaffSession): CaseWork => {
    const work = works.get(session) ?? createCaseWork(parts, session);
    works.set(session, work);
    return work;
  };

  /** Whoever locks in the middle is told nothing more, whatever had become of it. */
  const inSession = async <T, E extends TaggedError = StaffError>(
    ask: (work: CaseWork, session: StaffSession) => Answer<T, E>,
  ): Answer<T, E> => {
    const session = door.session();
    if (session === undefined) return locked;
    const answer = await answering(() => ask(workOf(session), session));
    return session.isOpen() ? answer : locked;
  };

  const presentOverview = () => {
    const session = door.session();
    return session && workOf(session).overview;
  };

  return {
    state: door.state,
    look: () => door.look(),
    setUp: (given) => answering(() => door.setUp(given)),
    unlock: (clerkId, passphrase) => answering(() => thenReadAhead(door.unlock(clerkId, passphrase))),
    recover: (clerkId, code, passphrase) => answering(() => thenReadAhead(door.recover(clerkId, code, passphrase))),
    newSheet: () => inSession((_, own) => sheet.newSheet(own)),
    sheetKept: () => inSession((_, own) => sheet.sheetKept(own)),
    doneFirst: (thing) => inSession((_, own) => sheet.doneFirst(own, thing)),
    addClerk: (given) => inSession((_, own) => clerks.addClerk(own, given)),
    removeClerk: (clerkId) => inSession((_, own) => clerks.removeClerk(own, clerkId)),
    changePassphrase: (present, passphrase) => inSession((_, own) => clerks.changePassphrase(own, present, passphrase)),
    setIdleMinutes: (minutes) => inSession((_, own) => rules.setIdleMinutes(own, minutes)),
    setKeepDays: (days) => inSession((work, own) => rules.setKeepDays(own, work.overview, days)),
    believeClock: () =>
      inSession(async (work, own) => {
        const believed = await rules.believeClock(own);
        if (!believed.ok) return believed;
        const discarded = await retention.discardOld(own, work.overview);
        return discarded.ok ? believed : discarded;
      }),
    discardOld: () => inSession((work, own) => retention.discardOld(own, work.overview)),
    checkRecord: (work) => inSession((_, own) => record.checkRecord(own, work)),
    note: (left) => inSession((_, own) => door.inTurn(() => changeAs(own, parts, door, async () => ok({ did: left })))),
    lock: () => door.lock(),
    openCase: (draft) => inSession((work) => work.openCase(draft)),
    takeFile: (given) => inSession((work, own) => takeSealedFile(parts, own, work, given)),
    enclosures: (caseId) => inSession((_, own) => readEnclosures(parts, own, caseId)),
    attachment: (caseId, one) => inSession((_, own) => readAttachment(parts, own, caseId, one)),
    act: (caseId, draft) => inSession((work) => work.act(caseId, draft)),
    read: (caseId) => inSession((work) => work.read(caseId)),
    findReceipt: (receiptId) =>
      inSession(async (work) => {
        const found = await parts.store.findReceipt(receiptId);
        if (!found.ok) return found;
        if (found.value === undefined) return err({ type: 'staff/no-receipt' });
        // Which case a receipt is of stands in the open; the case itself says it sealed.
        const read = await work.read(found.value);
        if (!read.ok) return read;
        return read.value.case.receiptIds.includes(receiptId) ? ok(found.value) : err({ type: 'staff/damaged' });
      }),
    list: () => inSession((work) => work.list()),
    listing: {
      get: () => presentOverview()?.listing.get() ?? nothingListed,
      subscribe: (fn) => presentOverview()?.listing.subscribe(fn) ?? (() => undefined),
    },
    reading: {
      get: () => presentOverview()?.reading.get() ?? nothingRead,
      subscribe: (fn) => presentOverview()?.reading.subscribe(fn) ?? (() => undefined),
    },
    stopReading: () => presentOverview()?.stopReading(),
    copyWindow: (work) => inSession(() => copies.copyWindow(work)),
    restoreWindow: (copy, work) =>
      answering(async () => {
        const restored = await copies.restoreWindow(copy, work);
        if (restored.ok) await door.look();
        return restored;
      }),
    shiftLoad: (caseIds) => inSession((_, own) => shiftMaking.shiftLoad(own, caseIds)),
    handOver: (...given) => inSession((_, own) => shiftMaking.handOver(own, ...given)),
    openShift: (file, code, work) =>
      inSession(async ({ overview }, own) => {
        const opened = await shiftTaking.openShift(own, overview, file, code, work);
        if (!opened.ok) return opened;
        const { take } = opened.value;
        return ok({
          ...opened.value,
          take: (working) => inSession((_, now) => (now === own ? take(working) : closed)),
        });
      }),
    giveReceipt: (caseId) => inSession((work) => work.giveReceipt(caseId)),
    windowCard: () =>
      inSession(async (_, { window: { id: windowId, name }, secretKey }) => {
        const publicKey = await parts.publicKeyOf(secretKey);
        const pair = await parts.sealingPairOf(secretKey);
        const sealing = pair === undefined ? {} : { sealingKey: pair.publicKey };
        return ok(await parts.windowCardText({ windowId, publicKey, name, ...sealing }, secretKey));
      }),
  };

  /** Many cases take seconds to open, so that begins before the first list is asked for. */
  async function thenReadAhead<T>(entering: Answer<T>): Answer<T> {
    const entered = await entering;
    if (entered.ok)
      void inSession(async (work, own) => {
        const listing = work.list();
        // It writes, and the first page would wait for that; nobody can take a file in before they see one.
        await firstOf(work.overview.listing, listing);
        await parts.store.dropStrays();
        const listed = await listing;
        return listed.ok ? retention.discardOld(own, work.overview) : listed;
      });
    return entered;
  }
}

async function answering<T, E extends TaggedError = StaffError>(work: () => Answer<T, E>): Answer<T, E> {
  try {
    const answer = await work();
    return answer.ok ? answer : err(toStaffError(answer.error));
  } catch (cause) {
    return err(toStorageError(cause));
  }
}

/** Settles with the first thing that a source tells, or when `ended` does. */
async function firstOf(source: Source<unknown>, ended: Promise<unknown>): Promise<void> {
  let unwatch: (() => void) | undefined;
  const told = new Promise<void>((resolve) => {
    unwatch = source.subscribe(resolve);
  });
  await Promise.race([told, ended]).finally(() => unwatch?.());
}
