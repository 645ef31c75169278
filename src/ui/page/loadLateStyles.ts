/** Brings the styles of the parts that come late, once; to be awaited before such a part is drawn. Never rejects. */
export async function loadLateStyles(): Promise<void> {
  // Without them a part is plain but works.
  await import('../late.css').catch(() => undefined);
}
