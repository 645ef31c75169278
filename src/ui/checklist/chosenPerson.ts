import type { PersonRef } from '../../domain/visitor/PersonRef.ts';

/** Whose papers were looked at last. It goes along from list to list, and is forgotten when the window closes. */
export const chosenPerson: { ref: PersonRef } = { ref: 'self' };
