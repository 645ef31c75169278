import type { PlainDate } from '../dates/PartialDate.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import { type Localized, localize } from '../locale/localize.ts';
import { isDoubtful } from './Citations.ts';
import type { Provenance } from './Provenance.ts';
import type { Statement } from './Statement.ts';

/** A statement as a page shows it: in one language, and judged once whether it must show its date and ask for care. */
export type StatementView = Localized<Statement> & { readonly doubtful: boolean };

/** Neighbouring statements that rest on the same provenance; never empty. */
export type StatementRun = readonly [StatementView, ...StatementView[]];

/** Neighbouring statements on one topic, cut into runs. */
export interface StatementGroup {
  readonly topic: Statement['topic'];
  readonly runs: readonly StatementRun[];
}

/**
 * Statements in the reader's language, in the order written. `issuedOn` is the edition's issue date, which stands in
 * for "today" so that the built page and the browser come to the same judgement. Never throws.
 */
export function statementViews(
  statements: readonly Statement[],
  locale: LocaleTag,
  issuedOn: PlainDate,
): StatementView[] {
  return statements.map((statement) => ({
    ...localize(statement, locale),
    doubtful: isDoubtful(statement.provenance, issuedOn),
  }));
}

/** Groups neighbours for reading, keeping their order: a topic is named once, and equal provenance is told once. */
export function groupByTopic(statements: readonly StatementView[]): StatementGroup[] {
  return neighbours(statements, (a, b) => a.topic === b.topic).map((group) => ({
    topic: group[0].topic,
    runs: groupByProvenance(group),
  }));
}

/** Cuts statements into runs that rest on the same provenance, keeping their order, whatever their topics. */
export function groupByProvenance(statements: readonly StatementView[]): StatementRun[] {
  return neighbours(statements, (a, b) => isSameProvenance(a.provenance, b.provenance));
}

/** Whether two facts rest on the same sources, in the same order, and are judged alike. */
export function isSameProvenance(a: Provenance, b: Provenance): boolean {
  return (
    a.asOf === b.asOf &&
    a.certainty === b.certainty &&
    a.state === b.state &&
    a.confirmed?.on === b.confirmed?.on &&
    a.confirmed?.by === b.confirmed?.by &&
    a.sources.join() === b.sources.join()
  );
}

function neighbours(
  statements: readonly StatementView[],
  belong: (a: StatementView, b: StatementView) => boolean,
): StatementRun[] {
  const runs: [StatementView, ...StatementView[]][] = [];
  for (const statement of statements) {
    const last = runs.at(-1);
    if (last !== undefined && belong(last[0], statement)) last.push(statement);
    else runs.push([statement]);
  }
  return runs;
}
