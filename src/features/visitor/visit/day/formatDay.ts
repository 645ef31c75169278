import type { PlainDate } from '../../../../domain/dates/PartialDate.ts';
import type { LocaleTag } from '../../../../domain/locale/LocaleTag.ts';
import { intlTag } from '../../../../ui/format/intlTag.ts';

const formats = new Map<LocaleTag, Intl.DateTimeFormat>();

/** A day with its weekday, as one says it: `2026年11月23日 星期一`, `Monday 23 November 2026`. */
export function formatDay(day: PlainDate, locale: LocaleTag): string {
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(intlTag(locale), {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    formats.set(locale, format);
  }
  return format.format(Date.parse(day));
}
