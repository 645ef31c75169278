import type { BagList } from '../../../../domain/bagList/BagList.ts';
import type { Verdict } from '../../../../domain/verdict/Verdict.ts';
import type { Preparation } from '../../../../domain/visit/Preparation.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';

/** What leaves the page, by whichever way. */
export interface ExitProps {
  readonly bag: BagList;
  readonly verdict: Verdict;
  readonly preparation: Preparation;
  personName(person: PersonRef): string;
}
