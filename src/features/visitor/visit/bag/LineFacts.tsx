import { useTranslation } from 'react-i18next';
import type { BagLine } from '../../../../domain/bagList/BagList.ts';
import { formatDate } from '../../../../ui/format/formatDate.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { useHref } from '../../../../ui/locale/useHref.ts';

/** What such a paper is, who issues it, how and how fast to get it, what asks for it and since when that is known. */
export function LineFacts({ line }: { readonly line: BagLine }) {
  const { t } = useTranslation(['visit', 'checklist', 'facts']);
  const locale = useLocale();
  const href = useHref();
  const { name, clerkName, summary, issuer, howToGet, howLong, neededFor, path } = line;
  return (
    <>
      {clerkName !== name && (
        <p lang="zh-Hans" className="text-lead">
          {clerkName}
        </p>
      )}
      <p>{summary}</p>
      {issuer !== null && <p className="mt-2">{t('checklist:paper.issuer', { issuer })}</p>}
      {howToGet !== null && <p className="mt-2">{howToGet}</p>}
      {howLong.map(({ id, text }) => (
        <p key={id} className="mt-2">
          {text}
        </p>
      ))}
      <ul className="mt-2 list-disc ps-6 text-small text-ink-soft">
        {neededFor.map((need) => (
          <li key={`${need.checklistId} ${need.requirementId}`}>
            {t(`bag.need.${need.standing}`, {
              errand: need.errandName,
              requirement: need.requirementName,
              date: formatDate(need.provenance.asOf, locale),
            })}
            {need.doubtful && t('bag.doubtful')}
          </li>
        ))}
      </ul>
      <p>
        <a href={href(path)} className="inline-flex min-h-11 items-center text-river underline underline-offset-4">
          {t('checklist:paper.page', { paper: name })}
        </a>
      </p>
    </>
  );
}
