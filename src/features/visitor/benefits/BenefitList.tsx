import { formatDate } from '../../../ui/format/formatDate.ts';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { BenefitEntry } from './BenefitsView.ts';

/** Benefits as short lines to tap, each with the date of its report. What is said of one stands on its own page, with its doubts. */
export function BenefitList({ entries }: { readonly entries: readonly BenefitEntry[] }) {
  const locale = useLocale();
  return (
    <ul className="border-t border-hair">
      {entries.map(({ path, name, asOf }) => (
        <li key={path}>
          <LinkRow path={path} title={name} meta={formatDate(asOf, locale)} />
        </li>
      ))}
    </ul>
  );
}
