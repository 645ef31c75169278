import type { Handover } from '../domain/handover/Handover.ts';
import { localeTags } from '../domain/locale/LocaleTag.ts';
import { bytesOfBase32 } from '../domain/sealing/base32.ts';
import { evidenceStates } from '../domain/visitor/evidenceStates.ts';
import { personKinds } from '../domain/visitor/Person.ts';
import { type ByteWriter, createByteWriter } from './byteWriter.ts';
import { handoverFlags, handoverVersion, kindsPerByte, paperFlags } from './handoverLayout.ts';
import { idHash } from './knownIds.ts';

/**
 * The bytes of a hand-over, layout in the README. Kept: everything but parts of a second, the order of persons within
 * an errand, and that of papers of different persons: both come back in the order of `persons`.
 * handover: valid by its schema.
 */
export function encodeHandover(handover: Handover): Uint8Array<ArrayBuffer> {
  const { persons, errands, undecided, day } = handover;
  const out = createByteWriter();
  out.number(handoverVersion, 1);
  out.bytes(bytesOfBase32(handover.packetId));
  out.instant(handover.createdAt);
  out.varint(handover.edition);
  out.number(
    localeTags.indexOf(handover.locale) |
      (handover.helper ? handoverFlags.helper : 0) |
      (day === null ? 0 : handoverFlags.hasDay),
    1,
  );
  if (day !== null) out.date(day);
  out.varint(persons.length);
  for (let first = 0; first < persons.length; first += kindsPerByte) {
    const kinds = persons.slice(first, first + kindsPerByte).map(({ kind }) => personKinds.indexOf(kind));
    out.number(
      kinds.reduce((byte, kind, at) => byte | (kind << (2 * at)), 0),
      1,
    );
  }
  out.varint(errands.length);
  for (const errand of errands) {
    out.number(idHash(errand.subjectId), 3);
    out.varint(errand.persons.reduce((mask, key) => mask | (1 << personIndex(key)), 0));
  }
  for (const { key } of persons) writePapers(out, handover, key);
  out.varint(undecided.length);
  for (const { person, checklistId, requirementId } of undecided) {
    out.number(personIndex(person), 1);
    out.number(idHash(`${checklistId}/${requirementId}`), 3);
  }
  return out.done();
}

function writePapers(out: ByteWriter, { papers }: Handover, key: string): void {
  const own = papers.filter(({ person }) => person === key);
  out.varint(own.length);
  for (const { evidenceTypeId, state, issuedOn, expiresOn } of own) {
    out.number(idHash(evidenceTypeId), 3);
    out.number(
      evidenceStates.indexOf(state) |
        (issuedOn === null ? 0 : paperFlags.hasIssued) |
        (expiresOn === null ? 0 : paperFlags.hasExpires),
      1,
    );
    if (issuedOn !== null) out.date(issuedOn);
    if (expiresOn !== null) out.date(expiresOn);
  }
}

/** `p1` is 0. */
const personIndex = (key: string) => Number(key.slice(1)) - 1;
