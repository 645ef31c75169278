import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { Provenance } from './Provenance.ts';
import { EditionNumber } from './PublishedEdition.ts';
import { idOf, RecordId, type RecordKind } from './RecordId.ts';
import { Statement } from './Statement.ts';

/** Fields that every record has, for a schema of one kind to spread. */
export function recordBase<K extends RecordKind>(kind: K) {
  return {
    id: idOf(kind),
    kind: v.literal(kind),
    name: LocalizedText,
    /** One or two plain sentences; also the page's description. */
    summary: LocalizedText,
    /** The edition in which the record appeared; left out where it was there from the first. */
    since: v.optional(EditionNumber),
    provenance: Provenance,
    statements: v.array(Statement),
    /** Questions about this record that no source answers. */
    gaps: v.array(idOf('gap')),
    /** Reports about this record that disagree. */
    conflicts: v.array(idOf('conflict')),
    /** Other records a reader of this one is likely to want next. */
    related: v.array(RecordId),
  };
}
