import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import { intlTag } from './intlTag.ts';

/** A number with the reader's separators: `5400` → `5,400`. */
export function formatNumber(value: number, locale: LocaleTag): string {
  return new Intl.NumberFormat(intlTag(locale)).format(value);
}
