/** What sealed bytes are bound to: moved to another row, they do not open. */
export const placeOf = {
  clerk: (id: string, role: string) => `v1|meta|clerk|${id}|${role}`,
  recovery: 'v1|meta|recovery',
  window: 'v1|meta|window',
  book: (rev: number) => `v1|meta|book|${rev}`,
  gone: (key: string) => `v1|meta|${key}`,
  chain: (windowId: string, seq: number) => `v1|meta|chain|${windowId}|${seq}`,
  action: (id: string, caseId: string) => `v1|actions|${id}|${caseId}`,
  case: (caseId: string, packet: string | null) => `v1|cases|${caseId}|${packet ?? ''}`,
  packet: (caseId: string) => `v1|packets|${caseId}|${caseId}`,
  receipt: (id: string, caseId: string) => `v1|receipts|${id}|${caseId}`,
};
