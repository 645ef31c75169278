import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../domain/search/SearchAnswer.ts';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { MarkedText } from './MarkedText.tsx';
import { ThroughNote } from './ThroughNote.tsx';

interface HitListProps {
  readonly hits: readonly SearchHit[];
  /** Whether each line says of what kind it is: where kinds stand mixed. */
  readonly kinds: boolean;
}

export function HitList({ hits, kinds }: HitListProps) {
  const { t } = useTranslation('search');
  return (
    <ul className="border-t border-hair" data-hits>
      {hits.map((hit, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line holds nothing of its own, and writing into the one that stands is quicker than a new one.
        <li key={place}>
          <LinkRow
            path={hit.path}
            title={<MarkedText pieces={hit.name} />}
            meta={kinds ? t(`kind.${hit.kind}`) : undefined}
            note={
              <>
                {hit.kind === 'gap' ? t('gapNote') : <MarkedText pieces={hit.note} />}
                {hit.through !== null && (
                  <span className="block" data-through={hit.through.by}>
                    <ThroughNote through={hit.through} />
                  </span>
                )}
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
