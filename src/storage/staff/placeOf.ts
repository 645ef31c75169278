import type { CaseRow } from './CaseRows.ts';

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
  line: ({ caseId, salt, packet, opened, sealed }: Omit<CaseRow, 'line'>) =>
    `v1|cases|line|${caseId}|${salt}|${packet ?? ''}|${opened ?? ''}|${characters(sealed)}`,
  packet: (caseId: string) => `v1|packets|${caseId}|${caseId}`,
  enclosure: (id: string, caseId: string) => `v1|enclosures|${id}|${caseId}`,
  attachment: (id: string, caseId: string) => `v1|attachments|${id}|${caseId}`,
  receipt: (id: string, caseId: string) => `v1|receipts|${id}|${caseId}`,
};

/** Sealed ends are far shorter; a longer one was never sealed here and only must not be too many arguments. */
const mostBytes = 4096;

/** One character a byte: a hundred thousand of these are made after unlocking, and hexadecimal takes ten times as long. */
function characters(bytes: Uint8Array): string {
  // Not spread, which takes the bytes one by one and several times as long.
  return String.fromCharCode.apply(null, bytes.subarray(0, mostBytes) as unknown as number[]);
}
