import type { PartialDate } from '../../domain/dates/PartialDate.ts';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import { intlTag } from './intlTag.ts';

const parts: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];
const formats = new Map<string, Intl.DateTimeFormat>();

/** A date as far as it is known, in the reader's words: `2024-05` → `2024年5月`, `May 2024`. */
export function formatDate(date: PartialDate, locale: LocaleTag): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  // Calendar days carry no time zone: build and read them in UTC, or the reader's zone may move them by a day.
  return formatOf(date.split('-').length, locale).format(new Date(Date.UTC(year, month - 1, day)));
}

function formatOf(known: number, locale: LocaleTag): Intl.DateTimeFormat {
  const key = `${locale} ${known}`;
  const ready = formats.get(key);
  if (ready !== undefined) return ready;
  const made = new Intl.DateTimeFormat(intlTag(locale), { ...parts[known - 1], timeZone: 'UTC', calendar: 'gregory' });
  formats.set(key, made);
  return made;
}
