import { CareMark } from '../../../ui/fact/CareMark.tsx';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { ServiceEntry } from './ServicesView.ts';

/** Services as lines to tap, each with the date of its report. */
export function ServiceList({ entries }: { readonly entries: readonly ServiceEntry[] }) {
  const locale = useLocale();
  return (
    <ul className="border-t border-hair">
      {entries.map(({ path, name, summary, asOf, doubtful }) => (
        <li key={path}>
          <LinkRow
            path={path}
            title={name}
            note={summary}
            meta={
              <>
                {formatDate(asOf, locale)} {doubtful && <CareMark />}
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
