import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { PackageStanding, PackageStop } from './PackageStop.ts';

const dots: Readonly<Record<PackageStanding, string>> = {
  described: 'border-ink bg-ink',
  headline: 'border-ink bg-paper',
  missing: 'border-dashed border-ink-soft bg-paper',
};

const lines: Readonly<Record<PackageStanding | 'past', string>> = {
  described: 'border-ink',
  headline: 'border-ink',
  missing: 'border-dashed border-rule',
  past: 'border-hair',
};

/** The packages of one level on one line, newest at the top: filled where items are known, hollow where only the headline is. */
export function PackageLine({ stops }: { readonly stops: readonly PackageStop[] }) {
  return (
    <ol className="ms-2.5">
      {stops.map((stop) => (
        <li
          key={stop.path}
          className={`relative border-s-4 ps-7 pb-5 last:border-transparent last:pb-0 ${lines[stop.past ? 'past' : stop.standing]}`}
        >
          <span
            aria-hidden="true"
            className={`absolute -start-3 top-1.5 size-5 rounded-full border-4 ${stop.past ? 'border-rule bg-paper' : dots[stop.standing]}`}
          />
          <Stop stop={stop} />
        </li>
      ))}
    </ol>
  );
}

function Stop({ stop }: { readonly stop: PackageStop }) {
  const { t } = useTranslation('benefits');
  const locale = useLocale();
  const href = useHref();
  const { path, name, asOf, past, standing, total, described } = stop;
  return (
    <>
      <p className="text-small text-ink-soft tabular-nums">
        {asOf === null ? t('package.undated') : formatDate(asOf, locale)}
        {past && <span className="ms-3">{t('over.mark')}</span>}
      </p>
      <a
        href={href(path)}
        className="inline-block min-h-11 py-1.5 font-semibold text-river underline decoration-1 underline-offset-4 hover:decoration-2"
      >
        {name}
      </a>
      <p className="text-small text-ink-soft">
        {total === null ? t(`package.${standing}`, { described }) : t(`package.${standing}Of`, { described, total })}
      </p>
    </>
  );
}
