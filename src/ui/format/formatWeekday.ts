import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import { intlTag } from './intlTag.ts';

/** A day of the week, 1 for Monday to 7 for Sunday, in the reader's words. */
export function formatWeekday(weekday: number, locale: LocaleTag): string {
  // The first day of 2024 was a Monday.
  return new Intl.DateTimeFormat(intlTag(locale), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );
}
