import { useTranslation } from 'react-i18next';
import { CareMark } from '../../../ui/fact/CareMark.tsx';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { OfficialTitle } from '../../../ui/fact/OfficialTitle.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { MeasureSlot, MeasuresView } from './MeasuresView.ts';

/** The programme: its title as printed, eight numbered places, and what the press reported beside it. */
export function MeasuresPage({ view }: PageProps<MeasuresView, unknown>) {
  const { t } = useTranslation(['measures', 'facts']);
  const locale = useLocale();
  return (
    <PageFrame title={view.name} lead={view.summary}>
      {view.officialTitle !== null && <OfficialTitle title={view.officialTitle} />}
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={view.citations} />
      <Section title={t('slots.title', { total: view.slots.length })} id="slots">
        <p className="mb-5 text-ink-soft">{t('slots.lead')}</p>
        <ol className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {view.slots.map((slot) => (
            <Slot key={slot.number} slot={slot} />
          ))}
        </ol>
      </Section>
      {view.reported.length > 0 && (
        <Section title={t('reported.title')} id="reported">
          <p className="mb-4 text-ink-soft">{t('reported.lead')}</p>
          <ul className="border-t border-hair">
            {view.reported.map((measure) => (
              <li key={measure.id}>
                <LinkRow
                  path={measure.path}
                  title={measure.name}
                  note={measure.summary}
                  meta={
                    <>
                      {formatDate(measure.asOf, locale)} {measure.doubtful && <CareMark />}
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('facts:heading.statements')} id="known">
        <StatementList statements={view.statements} citations={view.citations} />
      </Section>
      <FactSections citations={view.citations} />
    </PageFrame>
  );
}

function Slot({ slot }: { readonly slot: MeasureSlot }) {
  const { t } = useTranslation('measures');
  const href = useHref();
  const frame = slot.textSupplied ? 'border-ink' : 'border-dashed border-ink-soft';
  return (
    <li>
      <a href={href(slot.path)} className={`flex h-full flex-col border-2 p-4 hover:bg-river-wash ${frame}`}>
        <span className="font-sign text-sign tabular-nums" aria-hidden="true">
          {slot.number}
        </span>
        <span className="sr-only">{slot.name}</span>
        <span className="text-small text-ink-soft">{slot.textSupplied ? slot.name : t('slots.empty')}</span>
      </a>
    </li>
  );
}
