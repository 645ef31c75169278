/**
 * The plaintext of a backup is a row of frames, `type 1 | length 4 | payload`: one per record, then one per file in
 * the order of their records, then the manifest and nothing after it.
 */
export const frameTypes = { record: 1, file: 2, manifest: 3 } as const;

export interface BackupFrame {
  readonly type: number;
  readonly payload: Uint8Array<ArrayBuffer>;
}

export const frameHeadBytes = 5;

/** The most a payload may have, by type; 0 for a type that we do not know. */
export function maxPayloadBytes(type: number): number {
  switch (type) {
    case frameTypes.record:
      return 1_000_000;
    case frameTypes.file:
      return 15_000_100;
    case frameTypes.manifest:
      return 32 * 200_000;
    default:
      return 0;
  }
}

export function frameHead(type: number, payloadBytes: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(frameHeadBytes);
  head[0] = type;
  new DataView(head.buffer).setUint32(1, payloadBytes);
  return head;
}
