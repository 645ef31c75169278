import type { Person, PersonId } from '../../domain/visitor/Person.ts';

/** Whose something is: a person by id, or the reader; `newSelf` is added in the same action where there is none yet. */
export type RecordOwner = { readonly personId: PersonId } | { readonly newSelf: Person };
