import type { Clock } from '../../browser/clock/Clock.ts';
import type { Random } from '../../browser/random/Random.ts';
import { randomId } from '../../browser/random/randomId.ts';
import { saveFile } from '../../browser/share/saveFile.ts';
import { instantOf } from '../../domain/dates/instantOf.ts';
import { err, ok } from '../../domain/result/Result.ts';
import { deriveSource } from '../../domain/source/deriveSource.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { VisitorSnapshot } from '../../storage/visitor/VisitorStore.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import type { VisitorSnapshots } from '../visitor/createVisitorSnapshots.ts';
import type { PaperFilesService } from './PaperFilesService.ts';

export interface PaperFilesParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly snapshots: Pick<VisitorSnapshots, 'state' | 'read' | 'write'>;
  /** Called each time a file is kept, from the reader's tap: the moment at which asking the browser to keep it makes sense. */
  readonly onKept: () => void;
}

/** Photographs and PDFs of papers over the reader's store. What decodes pictures is loaded with the first of them. */
export function createPaperFilesService({ clock, random, snapshots, onKept }: PaperFilesParts): PaperFilesService {
  return {
    observe: (person) =>
      deriveSource(snapshots.state, (state) =>
        state.status === 'ready'
          ? { status: 'ready', value: filesOf(state.value, person), unreadable: state.value.unreadable.others }
          : state,
      ),
    prepare: async (file, onStep) => (await import('./prepareFile.ts')).prepareFile(file, onStep),
    async keep(person, evidenceTypeId, { type, bytes, width, height }) {
      const sha256 = await sha256Of(bytes);
      const addedAt = instantOf(clock.nowMs());
      const file = { id: randomId(random), evidenceTypeId, type, bytes: bytes.length, width, height, sha256, addedAt };
      const newSelf = { id: randomId(random), kind: 'self', label: '', createdAt: addedAt } as const;
      const owner = person === 'self' ? { newSelf } : { personId: person };
      const kept = await snapshots.write((store) => store.files.put(owner, file, bytes));
      if (kept.ok) onKept();
      return kept;
    },
    async read(id) {
      const state = snapshots.state.get();
      const file = state.status === 'ready' ? state.value.files.find((one) => one.id === id) : undefined;
      if (file === undefined) return err({ type: 'storage/missing', key: id });
      const read = await snapshots.read(undefined, (store) => store.files.read(id));
      if (!read.ok) return read;
      if (read.value === undefined || (await sha256Of(read.value)) !== file.sha256) {
        return err({ type: 'papers/damaged' });
      }
      return ok({ type: file.type, bytes: read.value, width: file.width, height: file.height });
    },
    remove: (id) => snapshots.write((store) => store.files.remove(id)),
    give: ({ type, bytes }, name) =>
      saveFile(new File([bytes], `${name}.${type === 'image/jpeg' ? 'jpg' : 'pdf'}`, { type })),
  };
}

function filesOf(snapshot: VisitorSnapshot, person: PersonRef): ReadonlyMap<string, readonly PaperFile[]> {
  const id = person === 'self' ? snapshot.persons.find(({ kind }) => kind === 'self')?.id : person;
  const files = new Map<string, PaperFile[]>();
  for (const file of snapshot.files) {
    if (file.personId !== id) continue;
    const ofPaper = files.get(file.evidenceTypeId);
    if (ofPaper === undefined) files.set(file.evidenceTypeId, [file]);
    else ofPaper.push(file);
  }
  return files;
}
