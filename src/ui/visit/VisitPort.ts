import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import type { Result, TaggedError } from '../../domain/result/Result.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { Preparation } from '../../domain/visit/Preparation.ts';
import type { ChecklistServices, Reading } from '../checklist/ChecklistServices.ts';

/** The visit being prepared, as pages may read and change it. The app's `VisitService` fits it as it is. */
export interface VisitPort {
  readonly preparation: Source<Reading<Preparation>>;
  change(edit: (now: Preparation) => Preparation): Promise<Result<unknown, TaggedError>>;
}

/** The edition on this device, with which to compute. */
export interface OpenedEdition {
  readonly content: ContentReader;
  readonly edition: EditionStamp;
}

/** What is needed to say where a visit stands. */
export interface VisitFiguresPorts {
  readonly visit: Pick<VisitPort, 'preparation'>;
  readonly visitor: Pick<ChecklistServices['visitor'], 'persons' | 'observe'>;
  /** Installs the edition first where it is missing; undefined where it can neither be kept nor read. */
  readonly edition: { open(): Promise<OpenedEdition | undefined> };
}

/** What a page needs that offers to add its subject to the visit. */
export interface AddToVisitServices {
  readonly visit: VisitPort;
}
