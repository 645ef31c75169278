import * as v from 'valibot';
import { ContentRecord } from '../domain/content/ContentRecord.ts';
import { EditionHead } from '../domain/content/PublishedEdition.ts';

/**
 * One edition as it travels: a single canonical JSON document. Records stand in ascending order of id.
 * `parsePack` checks the records one by one against the same `ContentRecord`, so that no long task arises.
 */
export const ContentPack = v.strictObject({ ...EditionHead.entries, records: v.array(ContentRecord) });
export type ContentPack = v.InferOutput<typeof ContentPack>;

/** Largest pack that is looked at, in bytes. */
export const maxPackBytes = 8 * 1024 * 1024;
