import { deriveSource } from '../../domain/source/deriveSource.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import { emptyPreparation } from '../../domain/visit/emptyPreparation.ts';
import type { FinderAnswers } from '../../domain/visit/FinderAnswers.ts';
import type { SeenErrand } from '../../domain/visit/SeenErrand.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import type { VisitorSnapshot } from '../../storage/visitor/VisitorStore.ts';
import type { VisitorSnapshots } from '../visitor/createVisitorSnapshots.ts';
import type { VisitService } from './VisitService.ts';

const noAnswers: FinderAnswers = {};

export function createVisitService(snapshots: VisitorSnapshots): VisitService {
  const derive = <T>(show: (snapshot: VisitorSnapshot) => T) =>
    deriveSource(
      snapshots.state,
      (state): Loadable<T, StorageError> =>
        state.status === 'ready'
          ? { status: 'ready', value: show(state.value), unreadable: state.value.unreadable.others }
          : state,
    );
  return {
    preparation: derive(({ preparation }) => preparation ?? emptyPreparation),
    change: (edit) => snapshots.write((store) => store.visit.change(edit)),
    answers: derive(({ answers }) => answers ?? noAnswers),
    changeAnswers: (edit) => snapshots.write((store) => store.visit.changeAnswers(edit)),
    counter: derive((snapshot) => snapshot),
    seen: derive(
      ({ seen }): ReadonlyMap<string, SeenErrand> => new Map(seen.map((errand) => [errand.subjectId, errand])),
    ),
    noteSeen: (seen, forget) => snapshots.write((store) => store.visit.noteSeen(seen, forget)),
  };
}
