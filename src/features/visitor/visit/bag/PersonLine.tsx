import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonBag } from '../../../../domain/bagList/BagList.ts';
import type { NextStep } from '../../../../domain/verdict/Verdict.ts';
import type { EvidenceItem } from '../../../../domain/visitor/EvidenceItem.ts';
import type { VisitServices } from '../VisitServices.ts';
import { BagLineStop } from './BagLineStop.tsx';
import { PlaceStop } from './PlaceStop.tsx';
import { WayChoiceStop } from './WayChoiceStop.tsx';

interface PersonLineProps {
  readonly bag: PersonBag;
  /** What the person has kept, by kind of paper. */
  readonly items: ReadonlyMap<string, EvidenceItem> | undefined;
  readonly next: NextStep;
  readonly services: Pick<VisitServices, 'visitor' | 'unsaved' | 'papers'>;
  readonly hidesCount: boolean;
  onChoose(choiceKey: string, listId: string): void;
}

/** One person's papers as one line: where they are handed in, what is still to be chosen, then every paper. */
export function PersonLine({ bag, items, next, services, hidesCount, onChoose }: PersonLineProps) {
  const { t } = useTranslation('visit');
  const nextKey = keyOf(next);
  return (
    <ol className="ms-4">
      {bag.stops.map((stop) => (
        <Fragment key={stop.key}>
          <PlaceStop stop={stop} />
          {stop.choices.map((choice) => (
            <WayChoiceStop
              key={choice.key}
              choice={choice}
              next={choice.key === nextKey}
              namesErrand={stop.errands.length > 1}
              onChoose={(listId) => onChoose(choice.key, listId)}
            />
          ))}
          {stop.lines.map((line) => (
            <BagLineStop
              key={line.key}
              line={line}
              item={items?.get(line.evidenceTypeId)}
              next={line.key === nextKey}
              services={services}
              hidesCount={hidesCount}
            />
          ))}
        </Fragment>
      ))}
      <li className="relative ps-8">
        <span aria-hidden="true" className="absolute -start-2 top-1 size-5 bg-ink" />
        <p className="font-semibold">{t('bag.end')}</p>
      </li>
    </ol>
  );
}

/** The paper or choice that the next step is about. */
function keyOf(next: NextStep): string | undefined {
  if (next.type === 'check') return next.check.paper.key;
  if (next.type !== 'solve') return undefined;
  const { reason } = next;
  if (reason.type === 'choose') return reason.choiceKey;
  return 'paper' in reason ? reason.paper.key : undefined;
}
