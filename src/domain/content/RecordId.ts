import * as v from 'valibot';
import { idKind } from './idParts.ts';

/** Kinds of content records. The kind is the first part of every record's id. */
export const recordKinds = [
  'organization',
  'location',
  'floor',
  'place',
  'service',
  'program',
  'measure',
  'housing',
  'checklist',
  'evidence',
  'benefit',
  'document',
  'journey',
  'phone',
  'term',
  'faq',
  'gap',
  'conflict',
  'source',
  'question',
  'rule',
  'calendar',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Permanent, readable identifier, `kind.words-with-hyphens`, e.g. `place.one-stop-window`. Never reused. */
export const RecordId = v.pipe(
  v.string(),
  v.regex(/^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not an id like place.one-stop-window'),
  v.maxLength(80),
);
export type RecordId = v.InferOutput<typeof RecordId>;

/** An id of one kind, as a schema. */
export function idOf<K extends RecordKind>(kind: K) {
  return v.pipe(
    RecordId,
    v.check((id) => idKind(id) === kind, `not an id of kind ${kind}`),
  );
}
