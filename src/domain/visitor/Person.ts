import * as v from 'valibot';
import { Instant } from '../dates/Instant.ts';

/** 128 random bits in base32, 26 lower-case characters; says nothing about the person. */
export const PersonId = v.pipe(v.string(), v.regex(/^[a-z2-7]{26}$/, 'not 128 bits in base32'));
export type PersonId = v.InferOutput<typeof PersonId>;

export const personKinds = ['self', 'family', 'firm', 'other'] as const;
export const PersonKind = v.picklist(personKinds);
export type PersonKind = v.InferOutput<typeof PersonKind>;

/** The reader's own word for the person, up to 40 characters; may be empty. Never a name we ask for. */
export const PersonLabel = v.pipe(v.string(), v.maxLength(40));

/** Someone whose papers are prepared on this device. */
export const Person = v.strictObject({
  id: PersonId,
  kind: PersonKind,
  label: PersonLabel,
  createdAt: Instant,
});
export type Person = v.InferOutput<typeof Person>;

/** Example for tests and documents. */
export const examplePerson: Person = {
  id: 'abcdefghijklmnopqrstuvwxyz',
  kind: 'self',
  label: '',
  createdAt: '2026-11-20T08:00:00.000Z',
};
