import { canonicalText } from '../../src/domain/canonical/canonicalText.ts';
import type { ContentRecord } from '../../src/domain/content/ContentRecord.ts';
import type { ContentPack } from '../../src/packs/ContentPack.ts';

/** A small pack that is right in every way; `changes` replaces fields of the whole. */
export function buildPack(changes: Partial<ContentPack> = {}): ContentPack {
  return {
    formatVersion: 1,
    edition: 3,
    issuedAt: '2026-11-20T00:00:00Z',
    factsCollectedUntil: '2026-03',
    publisher: 'OneTrip',
    previous: 'ab'.repeat(32),
    records: buildRecords(1),
    ...changes,
  };
}

/** Records that refer to one source, `floors` floors with `statements` statements each, sorted by id. */
export function buildRecords(floors: number, statements = 1): ContentRecord[] {
  const records: ContentRecord[] = [
    buildSource(),
    buildLocation(),
    buildOrganization(),
    buildGap(),
    buildEvidenceType(),
  ];
  for (let level = 1; level <= floors; level++) records.push(buildFloor(level, statements));
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The bytes of a pack as they are published. */
export function packBytes(pack: ContentPack): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalText(pack));
}

const provenance = {
  sources: ['source.p1' as const],
  asOf: '2024-05-18',
  certainty: 'sure' as const,
  state: 'inForce' as const,
  confirmed: null,
};

function text(words: string) {
  return { 'zh-Hant': `${words}（樓層）`, 'zh-Hans': `${words}（楼层）`, en: words };
}

function base<K extends string>(kind: K, slug: string, statements = 0) {
  return {
    id: `${kind}.${slug}`,
    kind,
    name: text(`name of ${slug}`),
    summary: text(`What ${slug} is for, in one sentence.`),
    provenance,
    statements: Array.from({ length: statements }, (_, index) => ({
      id: `statement-${index}`,
      topic: 'what' as const,
      text: text(`Statement ${index} about ${slug} says "[{" and ends with a backslash \\`),
      provenance,
    })),
    gaps: [] as string[],
    conflicts: [] as string[],
    related: [] as string[],
  };
}

function buildSource(): ContentRecord {
  return {
    id: 'source.p1',
    kind: 'source',
    name: text('Fuzhou Daily'),
    summary: text('Report on the opening.'),
    type: 'officialPress',
    publishedOn: '2024-05-18',
    dateInferred: false,
    url: null,
    ref: 'P1',
  };
}

function buildOrganization(): ContentRecord {
  return base('organization', 'centre', 1);
}

function buildLocation(): ContentRecord {
  return { ...base('location', 'centre'), organizationId: 'organization.centre', gaps: ['gap.hours'] };
}

function buildGap(): ContentRecord {
  return {
    id: 'gap.hours',
    kind: 'gap',
    name: text('opening hours'),
    question: text('When are you open?'),
    askWhom: 'window',
  };
}

function buildEvidenceType(): ContentRecord {
  return { ...base('evidence', 'five-year-permit'), issuer: null, howToGet: text('Ask.') };
}

function buildFloor(level: number, statements: number): ContentRecord {
  return {
    ...base('floor', `${level}f`, statements),
    locationId: 'location.centre',
    level: ((level - 1) % 9) + 1,
    label: `${((level - 1) % 9) + 1}F`,
    standing: 'open',
    audience: text('everyone'),
  };
}
