import type { BagLine } from '../bagList/BagList.ts';
import type { PaperRef } from './Verdict.ts';

/** What a verdict says of a line: enough to name it and to find it. */
export function paperRef({ key, person, evidenceTypeId, name }: BagLine): PaperRef {
  return { key, person, evidenceTypeId, name };
}
