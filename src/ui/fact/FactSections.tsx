import { useTranslation } from 'react-i18next';
import type { PageCitations } from '../../domain/content/PageCitations.ts';
import { Section } from '../layout/Section.tsx';
import { ConflictNote } from './ConflictNote.tsx';
import { GapList } from './GapList.tsx';
import { RecordNote } from './RecordNote.tsx';
import { RelatedLinks } from './RelatedLinks.tsx';

/** The closing parts of every record's page, in one order: reports that differ, what is not known, where to go next, the record. */
export function FactSections({ citations }: { readonly citations: PageCitations }) {
  const { t } = useTranslation('facts');
  const { subject, conflicts, gaps, related } = citations;
  return (
    <>
      {conflicts.length > 0 && (
        <Section title={t('heading.conflicts')} id="conflicts">
          <p className="mb-4 text-ink-soft">{t('heading.conflictsLead')}</p>
          <ConflictNote conflicts={conflicts} citations={citations} />
        </Section>
      )}
      {gaps.length > 0 && (
        <Section title={t('heading.gaps')} id="gaps">
          <p className="mb-4 text-ink-soft">{t('heading.gapsLead')}</p>
          <GapList gaps={gaps} />
        </Section>
      )}
      {related.length > 0 && (
        <Section title={t('heading.related')} id="related">
          <RelatedLinks related={related} />
        </Section>
      )}
      {subject !== null && <RecordNote subject={subject} gaps={gaps} />}
    </>
  );
}
