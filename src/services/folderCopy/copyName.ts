import { timeAtCentre } from '../../domain/calendar/timeAtCentre.ts';

/** A copy in a folder, told by its name. */
export interface NamedCopy {
  readonly name: string;
  /** At the centre, `2026-11-29`. */
  readonly day: string;
  /** Sorts as time does. */
  readonly at: string;
}

/** So much of a window's id tells its copies from those of another window in one folder. */
const tagLength = 10;

/** What a copy made now is called: `onetrip-window-<of the id>-2026-11-29-180912.onetrip`. */
export function copyName(windowId: string, nowMs: number): string {
  const minutes = timeAtCentre(new Date(nowMs).toISOString()).replace(' ', '-').replace(':', '');
  const seconds = String(Math.floor(nowMs / 1000) % 60).padStart(2, '0');
  return `onetrip-window-${windowId.slice(0, tagLength)}-${minutes}${seconds}.onetrip`;
}

const pattern = /^onetrip-window-([a-z2-7]{10})-((\d{4})-(\d{2})-(\d{2})-\d{6})\.onetrip$/;

/** Reads a name; undefined for whatever is not exactly a copy of this window. */
export function readCopyName(windowId: string, name: string): NamedCopy | undefined {
  const [, tag, at = '', year, month, date] = pattern.exec(name) ?? [];
  if (tag !== windowId.slice(0, tagLength)) return undefined;
  const day = `${year}-${month}-${date}`;
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day ? undefined : { name, day, at };
}
