import type { PlainDate } from '../dates/PartialDate.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { LocalizedText } from '../locale/LocalizedText.ts';
import { isDoubtful } from './Citations.ts';
import type { Provenance } from './Provenance.ts';

/** A condition or a step: one sentence with what it is based on. */
export interface StepView {
  readonly id: string;
  readonly text: string;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
}

interface Step {
  readonly id: string;
  readonly text: LocalizedText;
  readonly provenance: Provenance;
}

/** Steps or conditions in the reader's language, in the order written; doubt is judged on the edition's issue date. */
export function stepViews(steps: readonly Step[], locale: LocaleTag, issuedOn: PlainDate): StepView[] {
  return steps.map(({ id, text, provenance }) => ({
    id,
    text: text[locale],
    provenance,
    doubtful: isDoubtful(provenance, issuedOn),
  }));
}
