import { findRuleProblems } from '../eligibility/findRuleProblems.ts';
import type { ContentRecord } from './ContentRecord.ts';
import { idKind } from './idParts.ts';
import type { Provenance } from './Provenance.ts';
import type { RecordId } from './RecordId.ts';

/** One reason why a set of records may not be published. `path` names the place inside the record. */
export interface EditionProblem {
  readonly recordId: string;
  readonly path: string;
  readonly rule:
    | 'duplicate-id'
    | 'broken-reference'
    | 'no-source'
    | 'gap-without-mark'
    | 'duplicate-local-id'
    | 'bundle-count'
    | 'unused-source'
    | 'broken-rule';
  readonly detail: string;
}

/**
 * Checks what no single record's schema can see: references, identity, and that every fact has a source or is
 * an honest gap. Records must already have passed their schema. Empty means publishable. Source: DESIGN §5.
 */
export function findEditionProblems(records: readonly ContentRecord[]): EditionProblem[] {
  const problems: EditionProblem[] = [];
  const ids = new Set<string>();
  const cited = new Set<string>();
  for (const record of records) {
    if (ids.has(record.id)) problems.push({ recordId: record.id, path: 'id', rule: 'duplicate-id', detail: record.id });
    ids.add(record.id);
  }
  for (const record of records) {
    visit(record, '', (value, path) => {
      if (typeof value === 'string' && path !== 'id' && isReference(value, path)) {
        if (idKind(value) === 'source') cited.add(value);
        if (!ids.has(value)) problems.push({ recordId: record.id, path, rule: 'broken-reference', detail: value });
      }
      if (isProvenance(value) && value.sources.length === 0) {
        problems.push(...problemsOfUnsourced(record, value, path));
      }
    });
    problems.push(...localIdProblems(record));
    if (record.kind === 'service' && record.bundle !== null && record.bundle.items !== record.bundle.itemGaps.length) {
      problems.push({
        recordId: record.id,
        path: 'bundle.itemGaps',
        rule: 'bundle-count',
        detail: String(record.bundle.itemGaps.length),
      });
    }
  }
  for (const record of records) {
    if (record.kind === 'source' && !cited.has(record.id)) {
      problems.push({ recordId: record.id, path: '', rule: 'unused-source', detail: record.id });
    }
  }
  problems.push(...findRuleProblems(records));
  return problems;
}

function problemsOfUnsourced(record: ContentRecord, provenance: Provenance, path: string): EditionProblem[] {
  if (provenance.state !== 'notPublished') {
    return [{ recordId: record.id, path, rule: 'no-source', detail: `state ${provenance.state}` }];
  }
  const marked = 'gaps' in record && record.gaps.length > 0;
  return marked ? [] : [{ recordId: record.id, path, rule: 'gap-without-mark', detail: 'no gap named' }];
}

function localIdProblems(record: ContentRecord): EditionProblem[] {
  const lists: [string, readonly { id: string }[]][] = [];
  if ('statements' in record) lists.push(['statements', record.statements]);
  if (record.kind === 'housing') lists.push(['conditions', record.conditions], ['steps', record.steps]);
  if (record.kind === 'checklist' || record.kind === 'rule') lists.push(['requirements', record.requirements]);
  return lists.flatMap(([path, list]) =>
    list
      .filter((item, index) => list.findIndex((other) => other.id === item.id) !== index)
      .map((item): EditionProblem => ({ recordId: record.id, path, rule: 'duplicate-local-id', detail: item.id })),
  );
}

const referencePath = /(?:Ids?|\.sources|^sources|\.source|gaps|Gaps|conflicts|related|services)(?:\[\d+\])?$/;

function isReference(value: string, path: string): value is RecordId {
  return referencePath.test(path) && /^[a-z]+\.[a-z0-9-]+$/.test(value);
}

function isProvenance(value: unknown): value is Provenance {
  return typeof value === 'object' && value !== null && 'sources' in value && 'certainty' in value;
}

function visit(value: unknown, path: string, meet: (value: unknown, path: string) => void): void {
  meet(value, path);
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      visit(item, `${path}[${index}]`, meet);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) visit(item, path === '' ? key : `${path}.${key}`, meet);
  }
}
