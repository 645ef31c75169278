import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import { intlTag } from './intlTag.ts';

/** A moment as day and minute where the reader is: never in a built page, which knows no place. */
export function formatMoment(instant: string, locale: LocaleTag): string {
  return new Intl.DateTimeFormat(intlTag(locale), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    calendar: 'gregory',
    hourCycle: 'h23',
  }).format(new Date(instant));
}
