import type { Checklist } from '../content/Checklist.ts';
import type { Provenance } from '../content/Provenance.ts';
import type { RecordId } from '../content/RecordId.ts';
import type { StatementView } from '../content/StatementView.ts';

/**
 * One paper on a list: what the list says of this request, and in short what such a paper is. Its fees, times and open
 * questions stand on the paper's own page, so that a list of many papers arrives in one round trip.
 */
export interface PaperView {
  readonly evidenceTypeId: RecordId;
  readonly name: string;
  readonly summary: string;
  /** What this list asks of the paper, e.g. "at least one year". */
  readonly note: string | null;
  readonly originals: number | null;
  readonly copies: number | null;
  readonly issuer: string | null;
  readonly howToGet: string | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
}

/** Papers that together are enough; `when` says whom this way is for. */
export interface PaperListView {
  readonly id: string;
  readonly when: string | null;
  readonly papers: readonly PaperView[];
}

/** Something to be shown; any one of its lists is enough. */
export interface RequirementView {
  readonly id: string;
  readonly name: string;
  readonly lists: readonly PaperListView[];
}

export interface ChecklistView {
  readonly name: string;
  readonly summary: string;
  readonly standing: Checklist['standing'];
  readonly round: string | null;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  readonly requirements: readonly RequirementView[];
}
