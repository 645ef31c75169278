import type { PersonId } from './Person.ts';

/** Whose papers: a person by id, or `self`, the reader, who is added with the first thing kept and not before. */
export type PersonRef = PersonId | 'self';
