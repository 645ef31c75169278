import type { PaperFile } from '../../src/domain/visitor/PaperFile.ts';
import { examplePerson } from '../../src/domain/visitor/Person.ts';

/** A photograph's record; its four bytes are 1, 2, 3, 4. */
export const examplePaperFile: PaperFile = {
  id: 'f'.repeat(26),
  personId: examplePerson.id,
  evidenceTypeId: 'evidence.five-year-permit',
  type: 'image/jpeg',
  bytes: 4,
  width: 2,
  height: 2,
  sha256: '9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a',
  addedAt: '2026-11-20T08:03:00.000Z',
};

export const exampleBytes = Uint8Array.of(1, 2, 3, 4);
