import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import type { ShiftSummary } from '../../../src/services/shift/ShiftService.ts';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildHandover, buildOpening, check, createDevice } from '../staff/buildWindow.ts';

/** A device with a disk of its own; `use` before rows are looked at or a tab is opened. */
export function createPlace() {
  const disk = new IDBFactory();
  const device = createDevice();
  const use = () => {
    globalThis.indexedDB = disk;
    Dexie.dependencies.indexedDB = disk;
  };
  use();
  return { ...device, use };
}

/** Two windows that stand, each on its own device, with the clocks alike. */
export async function twoWindows() {
  const first = createPlace();
  const { staff: a } = await first.open();
  const second = createPlace();
  const { staff: b } = await second.open();
  const later = (minutes = 1) => {
    first.clock.now += minutes * 60_000;
    second.clock.now = first.clock.now;
  };
  return { first, second, a, b, later };
}

/** A case with one paper checked. */
export async function begin(staff: StaffService, number: number): Promise<string> {
  const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(number))));
  unwrap(await staff.act(caseId, check));
  return caseId;
}

/** Hands over and takes in; the summary before and the number of cases taken. */
export async function pass(
  from: StaffService,
  to: StaffService,
  caseIds: readonly string[],
): Promise<{ summary: ShiftSummary; count: number }> {
  const { file, code } = unwrap(await from.handOver(caseIds));
  const { summary, take, close } = unwrap(await to.openShift(file, code));
  const count = unwrap(await take());
  close();
  return { summary, count };
}

/** What a summary counts, without where it came from. */
export function countsOf({ windowName: _, madeAt: __, ...counts }: ShiftSummary): Partial<ShiftSummary> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

export function logOf(staff: StaffService) {
  const state = staff.state.get();
  if (state.type !== 'open') throw new Error(state.type);
  return state.book?.log ?? [];
}
