import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { emptyPreparation } from '../../domain/visit/emptyPreparation.ts';
import { FinderAnswers } from '../../domain/visit/FinderAnswers.ts';
import { Preparation } from '../../domain/visit/Preparation.ts';
import { SeenErrand } from '../../domain/visit/SeenErrand.ts';
import type { StorageError } from '../StorageError.ts';
import { invalidValue } from './invalidValue.ts';
import type { RecordKeeper } from './RecordKeeper.ts';

/**
 * The visit being prepared. An edit gets what is kept now, whichever window wrote it, so no change is lost; one
 * that returns its argument writes nothing. Errors: `invalid-value`.
 */
export interface VisitRepository {
  change(edit: (now: Preparation) => Preparation): Promise<Result<Preparation, StorageError>>;
  changeAnswers(edit: (now: FinderAnswers) => FinderAnswers): Promise<Result<FinderAnswers, StorageError>>;
  /** Notes errands as seen and forgets others (subject ids), in one action. */
  noteSeen(seen: readonly SeenErrand[], forget: readonly string[]): Promise<Result<void, StorageError>>;
}

export function createVisitRepository(keeper: RecordKeeper): VisitRepository {
  return {
    change: (edit) =>
      keeper.act((kept) => {
        const now = kept.find('visit', '') ?? emptyPreparation;
        const edited = edit(now);
        if (edited === now) return ok({ value: now });
        const parsed = v.safeParse(Preparation, edited);
        if (!parsed.success) return err(invalidValue(parsed.issues[0]));
        return ok({ value: parsed.output, puts: [{ record: { kind: 'visit', value: parsed.output } }] });
      }),
    changeAnswers: (edit) =>
      keeper.act((kept) => {
        const now = kept.find('answers', '') ?? noAnswers;
        const edited = edit(now);
        if (edited === now) return ok({ value: now });
        const parsed = v.safeParse(FinderAnswers, edited);
        if (!parsed.success) return err(invalidValue(parsed.issues[0]));
        return ok({ value: parsed.output, puts: [{ record: { kind: 'answers', value: parsed.output } }] });
      }),
    async noteSeen(seen, forget) {
      const parsed = v.safeParse(v.array(SeenErrand), seen);
      if (!parsed.success) return err(invalidValue(parsed.issues[0]));
      const wanted = new Set(parsed.output.map(({ subjectId }) => subjectId));
      return keeper.act(() =>
        ok({
          value: undefined,
          puts: parsed.output.map((value) => ({ record: { kind: 'seen' as const, value } })),
          removes: forget.filter((id) => !wanted.has(id)).map((key) => ({ kind: 'seen' as const, key })),
        }),
      );
    },
  };
}

const noAnswers: FinderAnswers = {};
