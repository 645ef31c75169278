import type { ContentRecord } from '../../domain/content/ContentRecord.ts';

/** What else a record is called, beyond its name: printed names, numbers, words of both sides, the papers' list. */
export function otherNames(record: ContentRecord, records: readonly ContentRecord[]): string[] {
  const names = new Set<string>();
  const add = (...texts: readonly (string | null | undefined)[]) => {
    for (const text of texts) if (text) names.add(text);
  };
  if (record.kind === 'floor') add(record.label, `L${record.level}`, ordinals[record.level]);
  if (record.kind === 'place') {
    add(...record.alternateNames.map(({ text }) => text), ...Object.values(record.purpose));
  }
  if (record.kind === 'phone') add(record.number, ...Object.values(record.purpose));
  if (record.kind === 'term') add(...record.taiwan, ...record.mainland, ...record.english);
  if (record.kind === 'program') add(record.officialTitle?.text);
  for (const list of records) {
    if (list.kind === 'checklist' && list.subjectId === record.id) add(...Object.values(list.name));
  }
  if (record.kind === 'document') {
    const paper = records.find(({ id }) => id === `evidence.${record.id.slice('document.'.length)}`);
    if (paper !== undefined) add(...Object.values(paper.name));
  }
  for (const name of Object.values<string>(record.name)) names.delete(name);
  return [...names];
}

const ordinals: Readonly<Record<number, string>> = {
  1: 'first floor, ground floor, lobby',
  2: 'second floor',
  3: 'third floor',
  4: 'fourth floor',
  5: 'fifth floor',
  6: 'sixth floor',
  7: 'seventh floor',
  8: 'eighth floor',
  9: 'ninth floor',
};
