import { useTranslation } from 'react-i18next';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { SourceGroup } from './SettingsView.ts';
import { SourceRow } from './SourceRow.tsx';

/** Every publication the edition rests on, by kind, newest first. */
export function SourcesSection({ groups }: { readonly groups: readonly SourceGroup[] }) {
  const { t } = useTranslation('settings');
  const total = groups.reduce((sum, { sources }) => sum + sources.length, 0);
  return (
    <Section title={t('sources.title')} id="sources">
      <p>{t('sources.lead', { number: total })}</p>
      <div className="mt-4 border-t border-hair">
        {groups.map(({ type, sources }) => (
          <div key={type} className="border-b border-hair">
            <Fold look="row" label={t('sources.group', { type: t(`sources.type.${type}`), number: sources.length })}>
              <ul className="pb-3">
                {sources.map((source) => (
                  <SourceRow key={source.id} source={source} />
                ))}
              </ul>
            </Fold>
          </div>
        ))}
      </div>
    </Section>
  );
}
