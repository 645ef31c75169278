import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperStanding } from '../../../../domain/receipt/receiptStanding.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { formatDay } from '../day/formatDay.ts';

/** What windows have said, by the key of a line of the bag. */
export const WindowWords = createContext<ReadonlyMap<string, PaperStanding>>(new Map());

/** What a window's receipt said of this paper; it stands beside what the reader ticked. */
export function WindowWord({ lineKey }: { readonly lineKey: string }) {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  const said = useContext(WindowWords).get(lineKey);
  if (said === undefined) return null;
  const { result, until } = said.check;
  return (
    <p data-window={result} className="font-semibold">
      {t(`window.${result}`, { day: until === null ? '' : formatDay(until, locale) })}
    </p>
  );
}
