import { useTranslation } from 'react-i18next';
import type { PageCitations } from '../../domain/content/PageCitations.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../locale/LocaleContext.ts';
import { useGuide } from '../page/GuideContext.ts';
import { Fold } from './Fold.tsx';
import { WrongHere } from './WrongHere.tsx';

interface RecordNoteProps {
  readonly subject: NonNullable<PageCitations['subject']>;
  readonly gaps: PageCitations['gaps'];
}

/** Which record a page shows, since when, when it was last looked at, who can confirm it, and a way to say it is wrong. */
export function RecordNote({ subject, gaps }: RecordNoteProps) {
  const { t } = useTranslation('facts');
  const locale = useLocale();
  const edition = useGuide()?.edition;
  const offices = [...new Set(gaps.map((gap) => gap.askWhom))];
  const rows = [
    [t('record.id'), subject.id],
    [t('record.since'), t('record.sinceEdition', { number: subject.since })],
    ...(edition === undefined ? [] : [[t('record.checked'), formatDate(edition.checkedUntil, locale)]]),
    [
      t('record.confirm'),
      (offices.length === 0 ? (['window'] as const) : offices)
        .map((office) => t(`office.${office}`))
        .join(t('source.and')),
    ],
  ];
  return (
    <aside className="mt-14 max-w-prose border-t border-hair pt-2 print:hidden">
      <Fold look="note" label={t('record.title')}>
        <dl className="pb-2 text-small">
          {rows.map(([label, value]) => (
            <div key={label} className="flex flex-wrap gap-x-5">
              <dt className="basis-28 text-ink-soft">{label}</dt>
              <dd className="flex-1 basis-40">{value}</dd>
            </div>
          ))}
        </dl>
      </Fold>
      <WrongHere subject={subject} />
    </aside>
  );
}
