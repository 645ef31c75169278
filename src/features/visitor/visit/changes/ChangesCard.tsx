import { useTranslation } from 'react-i18next';
import type { ErrandChange, LineChange } from '../../../../domain/changes/ErrandChange.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';

interface ChangesCardProps {
  /** Not empty. */
  readonly changes: readonly ErrandChange[];
  onUnderstood(): void;
}

/** What a newer edition says otherwise of the reader's own errands: old and new side by side, until they have read it. */
export function ChangesCard({ changes, onUnderstood }: ChangesCardProps) {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  return (
    <section aria-labelledby="changes" className="mt-8 max-w-prose border-2 border-ink p-4 print:hidden">
      <h2 id="changes" className="text-lead font-semibold">
        {t('changes.title')}
      </h2>
      <p className="text-small text-ink-soft">{t('changes.lead')}</p>
      {changes.map(({ subjectId, name, isGone, lines }) => (
        <div key={subjectId} className="mt-4">
          <h3 className="font-semibold">{name[locale]}</h3>
          {isGone && <p>{t('changes.gone')}</p>}
          <ul className="border-t border-hair">
            {lines.map((line) => (
              <li key={line.key} className="border-b border-hair py-2">
                <Change line={line} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="mt-4">
        <Button onClick={onUnderstood}>{t('changes.understood')}</Button>
      </p>
    </section>
  );
}

function Change({ line }: { readonly line: LineChange }) {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  return (
    <dl className="grid grid-cols-2 gap-x-4">
      <dt className="sr-only">{t(`changes.of.${line.of}`)}</dt>
      <div>
        <dt className="text-small text-ink-soft">{t('changes.before')}</dt>
        <dd>{line.type === 'added' ? t('changes.notThere') : <del>{line.before[locale]}</del>}</dd>
      </div>
      <div>
        <dt className="text-small text-ink-soft">{t('changes.now')}</dt>
        <dd className="font-semibold">{line.type === 'removed' ? t('changes.notThere') : line.now[locale]}</dd>
      </div>
    </dl>
  );
}
