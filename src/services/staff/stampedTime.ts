/** The time in whole seconds, never before `notBefore`, for clocks are set back. */
export function stampedTime(nowMs: number, notBefore: string | null): string {
  const epochMs = Math.max(nowMs, notBefore === null ? 0 : Date.parse(notBefore));
  return new Date(Math.floor(epochMs / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
