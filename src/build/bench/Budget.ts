/** The most a figure may be. Bytes are on the wire, times in milliseconds. Source: the project's performance budgets. */
export const budgets = {
  htmlBytes: 14_000,
  scriptBytes: 110_000,
  firstLoadBytes: 130_000,
  precacheBytes: 700_000,
  workerScriptBytes: 8_000,
  /** First and largest paint, as a multiple of the floor page's. */
  paintRatio: 1.15,
  blockingMs: 100,
  longestTaskMs: 100,
  layoutShift: 0,
  offlineReadyMs: 3_500,
  heapBytes: 6_000_000,
  /** First content of a start without a connection, as a multiple of the floor page's. */
  offlineStartRatio: 1.3,
  moveToPaintMs: 40,
  moveToSettledMs: 100,
  /** Half a gigabyte of photographs out of one device and into another; source: the reliability study. */
  backupMs: 90_000,
  backupMemoryBytes: 300_000_000,
  /** A window with 100,000 cases, on a processor that is not slowed down; source: the performance study. */
  windowUnlockMs: 1_500,
  windowAnswerMs: 100,
  lighthousePerformance: 99,
  lighthouseOther: 100,
} as const;

/** A figure with ✓ or ✗ behind it. */
export function judged(text: string, value: number, most: number): string {
  return `${text} ${value <= most ? '✓' : '✗'}`;
}
