import type { ContentReader } from '../../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../../domain/content/EditionStamp.ts';
import type { Result, TaggedError } from '../../../domain/result/Result.ts';
import type { Source } from '../../../domain/source/Source.ts';
import type { FinderAnswers } from '../../../domain/visit/FinderAnswers.ts';
import type { Reading } from '../../../ui/checklist/ChecklistServices.ts';
import type { VisitPort } from '../../../ui/visit/VisitPort.ts';

/** The edition on this device. */
export interface OpenedEdition {
  readonly content: ContentReader;
  readonly edition: EditionStamp;
}

/** What the finder asks of the app; its services fit as they are. */
export interface FinderServices {
  readonly visit: VisitPort & AnswersPort;
  /** Undefined where the edition can neither be kept nor read. */
  readonly edition: { open(): Promise<OpenedEdition | undefined> };
}

/** Where answers are kept. */
export interface AnswersPort {
  readonly answers: Source<Reading<FinderAnswers>>;
  changeAnswers(edit: (now: FinderAnswers) => FinderAnswers): Promise<Result<unknown, TaggedError>>;
}
