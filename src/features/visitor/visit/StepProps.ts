import type { PlainDate } from '../../../domain/dates/PartialDate.ts';
import type { ErrandEntry } from '../../../domain/visit/ErrandCatalogue.ts';
import type { Preparation } from '../../../domain/visit/Preparation.ts';
import type { Saving } from '../../../ui/checklist/useSaving.ts';
import type { EditionReading } from '../../../ui/visit/useEdition.ts';

/** What every step is given: the visit as kept, how to change it, and where to go when done. */
export interface StepProps {
  readonly preparation: Preparation;
  /** What can be chosen: all of it once the edition has been read, before that what has a list of papers. */
  readonly catalogue: readonly ErrandEntry[];
  readonly edition: EditionReading;
  readonly today: PlainDate;
  readonly saving: Saving;
  /** True once the change is kept. */
  change(edit: (now: Preparation) => Preparation): Promise<boolean>;
  onDone(): void;
  /** "On to …" while preparing for the first time, "done" when coming from the list. */
  readonly doneLabel: string;
}
