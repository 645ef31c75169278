import { useTranslation } from 'react-i18next';
import type { Citations } from '../../../domain/content/Citations.ts';
import type { Place } from '../../../domain/content/Place.ts';
import { SourceLine } from '../../../ui/fact/SourceLine.tsx';

interface OtherNamesProps {
  readonly names: Place['alternateNames'];
  readonly citations: Pick<Citations, 'sources'>;
}

/** What signs and reports call the same thing, as printed, so that the name one has in hand can be found. */
export function OtherNames({ names, citations }: OtherNamesProps) {
  const { t } = useTranslation('floors');
  return (
    <>
      <p className="mb-4 text-ink-soft">{t('place.otherNamesLead')}</p>
      <dl className="border-t border-hair">
        {names.map((name) => {
          const source = citations.sources[name.source];
          return (
            <div key={`${name.text} ${name.source}`} className="border-b border-hair py-3">
              <dt lang={name.lang} className="font-semibold">
                {name.text}
              </dt>
              <dd className="text-small">
                {source !== undefined && (
                  <ul>
                    <SourceLine source={source} />
                  </ul>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
