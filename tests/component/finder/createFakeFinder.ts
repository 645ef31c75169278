import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { err, ok } from '../../../src/domain/result/Result.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { deriveSource } from '../../../src/domain/source/deriveSource.ts';
import type { FinderAnswers } from '../../../src/domain/visit/FinderAnswers.ts';
import type { Preparation } from '../../../src/domain/visit/Preparation.ts';
import type { FinderServices } from '../../../src/features/visitor/finder/FinderServices.ts';

const files = import.meta.glob<ContentRecord[]>(
  '../../../src/edition/{question,rule,gap,source,measure,housing,document,benefit,program}/*.json',
  { eager: true, import: 'default' },
);

/** The shipped edition, as far as the finder reads it. */
export const content = createMemoryReader(Object.values(files).flat());
export const edition = { edition: 2, issuedOn: '2026-11-20', checkedUntil: '2026-03' } as const;

/** The finder's services over plain memory. `state.failing` makes every following save fail; without `state.openable` there is no edition. */
export function createFakeFinder(start: FinderAnswers = {}) {
  const kept = createSourceCell<FinderAnswers>(start);
  const preparation = createSourceCell<Preparation>({ errands: [], day: null, helper: null, wayChoices: {} });
  const state = { openable: true, failing: false };
  const services: FinderServices = {
    visit: {
      answers: deriveSource(kept, (value) => ({ status: 'ready', value, unreadable: 0 }) as const),
      preparation: deriveSource(preparation, (value) => ({ status: 'ready', value, unreadable: 0 }) as const),
      async changeAnswers(edit) {
        if (state.failing) return err({ type: 'storage/full' });
        kept.set(edit(kept.get()));
        return ok(kept.get());
      },
      async change(edit) {
        preparation.set(edit(preparation.get()));
        return ok(preparation.get());
      },
    },
    edition: { open: async () => (state.openable ? { content, edition } : undefined) },
  };
  return { kept, preparation, state, services };
}
