import type { EditionNumber } from '../content/PublishedEdition.ts';
import { localeTags } from '../locale/LocaleTag.ts';
import type { LocalizedText } from '../locale/LocalizedText.ts';
import type { SeenErrand } from '../visit/SeenErrand.ts';
import type { ErrandChange, LineChange, LineKind } from './ErrandChange.ts';

/**
 * What changed between an errand as last seen and as it stands now; undefined when nothing did. `now` undefined: the
 * edition `edition` no longer has it. A line counts as changed when its words changed in any language, so that what a
 * reader is told does not depend on the language they read. Ticks are kept by kind of paper and never looked at.
 */
export function compareSeen(
  before: SeenErrand,
  now: SeenErrand | undefined,
  edition: EditionNumber,
): ErrandChange | undefined {
  const old = new Map(before.lines.map(({ key, text }) => [key, text]));
  const current = new Map((now?.lines ?? []).map(({ key, text }) => [key, text]));
  const changes: LineChange[] = [];
  for (const [key, text] of current) {
    const was = old.get(key);
    if (was === undefined) changes.push({ type: 'added', of: kindOf(key), key, now: text });
    else if (!isSame(was, text)) changes.push({ type: 'changed', of: kindOf(key), key, before: was, now: text });
  }
  for (const [key, text] of old) {
    if (!current.has(key)) changes.push({ type: 'removed', of: kindOf(key), key, before: text });
  }
  const [first, ...others] = changes;
  const name = current.get('name') ?? old.get('name');
  if (first === undefined || name === undefined) return undefined;
  return {
    subjectId: before.subjectId,
    name,
    since: before.edition,
    edition,
    isGone: now === undefined,
    lines: [first, ...others],
  };
}

function kindOf(key: string): LineKind {
  return (key.includes('/') ? key.slice(0, key.indexOf('/')) : key) as LineKind;
}

function isSame(a: LocalizedText, b: LocalizedText): boolean {
  return localeTags.every((tag) => a[tag] === b[tag]);
}
