import type { PersonRef } from '../visitor/PersonRef.ts';

/** The key under which `Preparation.wayChoices` keeps which way of a requirement a person goes by. */
export function wayKey(checklistId: string, requirementId: string, person: PersonRef): string {
  return `${checklistId}/${requirementId}/${person}`;
}
