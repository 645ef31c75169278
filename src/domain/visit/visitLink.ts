import { dayParts, plainDateOf } from '../dates/dayParts.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import { err, ok, type Result } from '../result/Result.ts';

/** What a link to a visit carries: what is to be done and on which day. Nothing about anybody. */
export interface VisitLink {
  readonly subjectIds: readonly string[];
  readonly day: PlainDate | null;
}

/** A link that says something other than it should; nothing of it is taken. */
export interface VisitLinkError {
  readonly type: 'visitLink/unreadable';
  readonly part: 'add' | 'day';
}

/** Kinds of records that can be an errand. */
const errandKinds = ['measure', 'benefit', 'housing', 'document', 'service', 'gap'];
const mostErrands = 60;
const longest = 4000;

/**
 * The address of a list to pass on, below the language prefix: `/visit?add=document.residence-permit&day=2026-11-24`.
 * Ids that are no errand are left out, each stands once.
 */
export function visitLinkPath({ subjectIds, day }: VisitLink): string {
  const ids = [...new Set(subjectIds)].filter(isErrandId).slice(0, mostErrands);
  return `/visit?add=${ids.join(',')}${day === null ? '' : `&day=${day}`}`;
}

/**
 * Reads the query of an incoming link, with or without its question mark. Undefined where it asks for nothing. Other
 * names in the query are not looked at: messengers add their own. Whether the edition has the errands is not judged
 * here. Never throws.
 */
export function readVisitLink(query: string): Result<VisitLink, VisitLinkError> | undefined {
  const values = new Map(query.slice(0, longest).replace(/^\?/, '').split('&').map(nameAndValue));
  const add = values.get('add');
  const day = values.get('day');
  if (add === undefined && day === undefined) return undefined;
  const subjectIds = [...new Set((add ?? '').split(',').filter((id) => id !== ''))];
  if (query.length > longest || subjectIds.length > mostErrands || !subjectIds.every(isErrandId))
    return err({ type: 'visitLink/unreadable', part: 'add' });
  if (day !== undefined && !isPlainDate(day)) return err({ type: 'visitLink/unreadable', part: 'day' });
  return subjectIds.length === 0 && day === undefined ? undefined : ok({ subjectIds, day: day ?? null });
}

function nameAndValue(pair: string): [string, string] {
  const at = pair.indexOf('=');
  const value = at < 0 ? '' : pair.slice(at + 1);
  try {
    return [at < 0 ? pair : pair.slice(0, at), decodeURIComponent(value)];
  } catch {
    // A value that is no text is no id and no day either, and is refused as such.
    return [pair.slice(0, at), value];
  }
}

function isErrandId(id: string): boolean {
  return (
    id.length <= 80 && /^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && errandKinds.includes(id.split('.')[0] ?? '')
  );
}

function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && plainDateOf(dayParts(text)) === text;
}
