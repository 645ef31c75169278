import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import { deriveSource } from '../../domain/source/deriveSource.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { CaseLine } from '../../storage/staff/CaseLine.ts';
import type { CaseListing, CaseSummary } from './StaffService.ts';

interface Entry {
  readonly line: CaseLine;
  readonly summary: CaseSummary;
  readonly openedMs: number;
}

/** The lines of a window's cases in memory. What changes is not told before `tell`. */
export interface CaseLines {
  readonly listing: Source<CaseListing>;
  has(caseId: string): boolean;
  size(): number;
  /** When it was opened; undefined for one that another window than `windowId` opened. */
  openedMs(caseId: string, windowId: string): number | undefined;
  /** An older line than the one that is there changes nothing, nor does one of a case that is gone. */
  put(line: CaseLine): void;
  /** Leaves a case out for now. */
  drop(caseId: string): void;
  /** Leaves cases out for good: their rows are gone. */
  forget(caseIds: readonly string[]): void;
  openedSince(instant: string): readonly CaseLine[];
  tell(isWhole: boolean): void;
  clear(): void;
}

export const nothingListed: CaseListing = { cases: [], isWhole: false };

export function createCaseLines(): CaseLines {
  const entries = new Map<string, Entry>();
  const gone = new Set<string>();
  const told = createSourceCell({ isWhole: false });
  // Sorted when somebody looks: most of what is written is written while no list is on the screen.
  const newestFirst = () => [...entries.values()].sort((a, b) => b.openedMs - a.openedMs || b.line.seq - a.line.seq);
  return {
    listing: deriveSource(told, ({ isWhole }) => ({ cases: newestFirst().map(({ summary }) => summary), isWhole })),
    has: (caseId) => entries.has(caseId),
    size: () => entries.size,
    openedMs(caseId, windowId) {
      const entry = entries.get(caseId);
      return (entry?.line.windowId ?? windowId) === windowId ? entry?.openedMs : undefined;
    },
    put(line) {
      const { caseId } = line;
      if (gone.has(caseId) || (entries.get(caseId)?.line.count ?? 0) > line.count) return;
      entries.set(caseId, { line, summary: summaryOf(line), openedMs: Date.parse(line.at) });
    },
    drop: (caseId) => void entries.delete(caseId),
    forget(caseIds) {
      for (const caseId of caseIds) {
        gone.add(caseId);
        entries.delete(caseId);
      }
      told.set({ ...told.get() });
    },
    openedSince(instant) {
      const sinceMs = Date.parse(instant);
      const found: CaseLine[] = [];
      for (const { line, openedMs } of entries.values()) if (openedMs >= sinceMs) found.push(line);
      return found;
    },
    tell: (isWhole) => told.set({ isWhole }),
    clear() {
      entries.clear();
      gone.clear();
      told.set({ isWhole: false });
    },
  };
}

function summaryOf({
  caseId,
  at: openedAt,
  status,
  errands,
  practice,
  clerkId,
  comeBack,
  ...line
}: CaseLine): CaseSummary {
  // A line of before they were kept tells of a reason only while it stands.
  const returns = line.returns ?? (comeBack === null ? [] : [comeBack]);
  return { caseId, openedAt, status, errands, practice, clerkId, comeBack, returns, receipts: line.receipts ?? [] };
}
