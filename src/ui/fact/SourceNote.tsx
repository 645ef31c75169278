import { useTranslation } from 'react-i18next';
import type { PageCitations } from '../../domain/content/PageCitations.ts';
import type { Provenance } from '../../domain/content/Provenance.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../locale/LocaleContext.ts';
import { CareMark } from './CareMark.tsx';
import { Fold } from './Fold.tsx';
import { SourceLine } from './SourceLine.tsx';

interface SourceNoteProps {
  readonly provenance: Provenance;
  readonly citations: Pick<PageCitations, 'sources'>;
  /** Judged in `load` with `isDoubtful`: shows "please ask" beside the date without opening anything. */
  readonly doubtful?: boolean;
}

/** "What is this based on?": the date and a care mark in one quiet line; certainty, state and sources one tap below. */
export function SourceNote({ provenance, citations, doubtful = false }: SourceNoteProps) {
  const { t } = useTranslation('facts');
  const locale = useLocale();
  const { sources, asOf, certainty, state, confirmed } = provenance;
  const hasSource = sources.length > 0;
  const judgement = [
    t(`state.${state}`),
    ...(hasSource ? [t(`certainty.${certainty}`)] : []),
    confirmed === null
      ? t('source.notConfirmed')
      : t('source.confirmed', { date: formatDate(confirmed.on, locale), by: confirmed.by }),
  ];
  const beside = (
    <>
      <span>{hasSource ? t('source.asOf', { date: formatDate(asOf, locale) }) : t('source.none')}</span>
      {confirmed !== null && <span>{t('source.confirmedShort')}</span>}
      {hasSource && doubtful && <CareMark />}
      {/* On paper nothing can be unfolded. */}
      <span className="hidden print:inline">
        {sources.map((id) => citations.sources[id]?.name).join(t('source.and'))}
      </span>
    </>
  );
  return (
    <Fold look="note" label={t('source.basis')} beside={beside}>
      <div className="mb-4 border-s-2 border-rule ps-4 text-small">
        <p>{judgement.join(locale === 'en' ? ' ' : '')}</p>
        {hasSource && (
          <ul className="mt-2">
            {sources.map((id) => {
              const source = citations.sources[id];
              return source === undefined ? null : <SourceLine key={id} source={source} />;
            })}
          </ul>
        )}
      </div>
    </Fold>
  );
}
