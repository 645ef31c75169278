import * as v from 'valibot';
import { Handover } from '../domain/handover/Handover.ts';
import { localeTags } from '../domain/locale/LocaleTag.ts';
import { err, ok, type Result } from '../domain/result/Result.ts';
import { base32 } from '../domain/sealing/base32.ts';
import { evidenceStates } from '../domain/visitor/evidenceStates.ts';
import { personKinds } from '../domain/visitor/Person.ts';
import { type ByteReader, createByteReader } from './byteReader.ts';
import type { HandoverError } from './HandoverError.ts';
import { handoverFlags, handoverVersion, kindsPerByte, maxPacketBytes, paperFlags } from './handoverLayout.ts';
import type { KnownIds } from './knownIds.ts';
import { findEvidence, findRecord, findRequirement } from './namedThings.ts';

/** A hand-over as it is understood here. */
export interface HandoverRead {
  readonly handover: Handover;
  /** How many papers and undecided requirements name something not known here; they are left out. */
  readonly unknown: number;
}

/**
 * Reads the bytes of a hand-over. Never throws; allocates nothing that the bytes do not pay for. Errors:
 * `handover/too-large`, `handover/newer`, `handover/damaged`, `handover/unknown-things` (an errand not known here).
 */
export function decodeHandover(bytes: Uint8Array, ids: KnownIds): Result<HandoverRead, HandoverError> {
  if (bytes.length > maxPacketBytes) return err({ type: 'handover/too-large' });
  const from = createByteReader(bytes);
  const version = from.number(1);
  if (version > handoverVersion) return err({ type: 'handover/newer' });
  if (version !== handoverVersion) return err({ type: 'handover/damaged' });
  const head = readHead(from);
  const persons = readPersons(from);
  const errands = times(from.count(4, 60), () => ({
    subjectId: findRecord(ids, from.number(3)),
    persons: readMask(from, persons.length),
  }));
  const papers = persons.flatMap(({ key }) => times(from.count(4, 600), () => readPaper(from, key, ids)));
  const undecided = times(from.count(4, 200), () => {
    const person = persons[from.number(1)]?.key;
    if (person === undefined) from.refuse();
    const requirement = findRequirement(ids, from.number(3));
    return requirement && { person, ...requirement };
  });
  if (!from.isDone()) return err({ type: 'handover/damaged' });
  if (errands.some(({ subjectId }) => subjectId === undefined)) return err({ type: 'handover/unknown-things' });
  const known = { papers: papers.filter(isKnown), undecided: undecided.filter(isKnown) };
  const parsed = v.safeParse(Handover, { version, ...head, persons, errands, ...known });
  if (!parsed.success) return err({ type: 'handover/damaged' });
  const unknown = papers.length - known.papers.length + undecided.length - known.undecided.length;
  return ok({ handover: parsed.output, unknown });
}

function readHead(from: ByteReader) {
  const packet = from.bytes(16);
  const createdAt = from.instant();
  const edition = from.varint();
  const flags = from.number(1);
  if (flags & ~handoverFlags.all) from.refuse();
  return {
    packetId: base32(packet),
    createdAt,
    edition,
    locale: localeTags[flags & handoverFlags.locale],
    helper: (flags & handoverFlags.helper) !== 0,
    day: flags & handoverFlags.hasDay ? from.date() : null,
  };
}

function readPersons(from: ByteReader) {
  const count = from.varint();
  if (count > 30) from.refuse();
  const packed = from.bytes(from.isBroken() ? 0 : Math.ceil(count / kindsPerByte));
  if (from.isBroken()) return [];
  const kinds = [...packed].flatMap((byte) => times(kindsPerByte, (at) => (byte >>> (2 * at)) & 3));
  if (kinds.slice(count).some((kind) => kind !== 0)) from.refuse();
  return kinds.slice(0, count).map((kind, at) => ({ key: `p${at + 1}`, kind: personKinds[kind] }));
}

function readMask(from: ByteReader, persons: number): string[] {
  const mask = from.varint();
  if (mask >= 2 ** persons) from.refuse();
  return times(persons, (at) => (Math.floor(mask / 2 ** at) % 2 === 1 ? [`p${at + 1}`] : [])).flat();
}

function readPaper(from: ByteReader, person: string, ids: KnownIds) {
  const evidenceTypeId = findEvidence(ids, from.number(3));
  const flags = from.number(1);
  if (flags & ~paperFlags.all) from.refuse();
  const paper = {
    person,
    evidenceTypeId,
    state: evidenceStates[flags & paperFlags.state],
    issuedOn: flags & paperFlags.hasIssued ? from.date() : null,
    expiresOn: flags & paperFlags.hasExpires ? from.date() : null,
  };
  return evidenceTypeId === undefined ? undefined : paper;
}

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function isKnown<T>(thing: T | undefined): thing is T {
  return thing !== undefined;
}
