import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import { PartialDate } from '../../domain/dates/PartialDate.ts';
import type { ContentPack } from '../../packs/ContentPack.ts';
import type { PackIndex } from '../../packs/PackIndex.ts';
import { addReadings } from '../content/addReadings.ts';
import { readEdition } from '../content/readEdition.ts';

const EditionFile = v.strictObject({
  edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
  issuedAt: v.pipe(v.string(), v.isoTimestamp()),
  publisher: v.string(),
  factsCollectedUntil: PartialDate,
});

export interface BuiltPack {
  readonly pack: ContentPack;
  readonly text: string;
  readonly index: PackIndex;
  readonly stamp: EditionStamp;
}

/** Makes the shipped pack out of the edition's folder. Throws with every problem found: a bad edition is not built. */
export function buildPack(folder: string): BuiltPack {
  const { records, problems } = readEdition(folder);
  if (problems.length > 0) throw new Error(`the edition cannot be published:\n${problems.join('\n')}`);
  const head = v.parse(EditionFile, JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8')));
  const pack: ContentPack = {
    formatVersion: 1,
    edition: head.edition,
    issuedAt: head.issuedAt,
    factsCollectedUntil: head.factsCollectedUntil,
    publisher: head.publisher,
    previous: null,
    records: addReadings(records),
  };
  const text = canonicalText(pack);
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    pack,
    text,
    index: {
      formatVersion: 1,
      edition: pack.edition,
      file: `edition-${pack.edition}.${sha256.slice(0, 12)}.json`,
      sha256,
      sizeBytes: bytes.length,
    },
    stamp: {
      edition: pack.edition,
      issuedOn: pack.issuedAt.slice(0, 10),
      checkedUntil: pack.factsCollectedUntil,
    },
  };
}
