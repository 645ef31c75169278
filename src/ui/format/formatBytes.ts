import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import { intlTag } from './intlTag.ts';

/** A size to read rather than to reckon with: `1.2 MB`, below half a megabyte `34 kB`. One megabyte is 1,000,000 bytes. */
export function formatBytes(bytes: number, locale: LocaleTag): string {
  const large = bytes >= 500_000;
  const kilobytes = bytes / 1000;
  return new Intl.NumberFormat(intlTag(locale), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large || kilobytes < 10 ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : kilobytes);
}
