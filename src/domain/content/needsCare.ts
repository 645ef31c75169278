import type { Provenance } from './Provenance.ts';

/** Months after which a fact is shown with a note to ask again. Source: edition rule, FACTS §13. */
const staleAfterMonths = 18;

/** Whether a fact must carry its date and an offer to ask, wherever it is read. */
export function needsCare(provenance: Provenance, monthsOld: number): boolean {
  return provenance.confirmed === null && (provenance.certainty !== 'sure' || monthsOld > staleAfterMonths);
}
