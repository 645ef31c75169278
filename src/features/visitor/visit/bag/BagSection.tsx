import { useTranslation } from 'react-i18next';
import type { BagList } from '../../../../domain/bagList/BagList.ts';
import type { NextStep } from '../../../../domain/verdict/Verdict.ts';
import type { EvidenceItem } from '../../../../domain/visitor/EvidenceItem.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';
import type { VisitServices } from '../VisitServices.ts';
import { isCounted } from './isCounted.ts';
import { PersonLine } from './PersonLine.tsx';
import { Unlisted } from './Unlisted.tsx';

interface BagSectionProps {
  readonly bag: BagList;
  readonly items: ReadonlyMap<PersonRef, ReadonlyMap<string, EvidenceItem>>;
  readonly next: NextStep;
  readonly services: Pick<VisitServices, 'visitor' | 'unsaved' | 'papers'>;
  personName(person: PersonRef): string;
  onChoose(choiceKey: string, listId: string): void;
}

/** Everything to put into the bag, one line a person. What has no published list is named, with what to ask. */
export function BagSection({ bag, items, next, services, personName, onChoose }: BagSectionProps) {
  const { t } = useTranslation('visit');
  const withPapers = bag.persons.filter(({ stops }) =>
    stops.some(({ lines, choices }) => lines.length + choices.length > 0),
  );
  const lines = withPapers.flatMap(({ stops }) => stops.flatMap((stop) => stop.lines));
  const noCounts = lines.length > 1 && lines.every((line) => !isCounted(line));
  return (
    <section id="bag" aria-labelledby="bag-title" className="mt-14 max-w-prose">
      <h2 id="bag-title" className="mb-4 text-title font-semibold">
        {t('bag.title')}
      </h2>
      <Unlisted bag={bag} />
      {noCounts && <p>{t('bag.noCounts')}</p>}
      {withPapers.map((person) => (
        <div key={person.person} className="mt-6">
          {bag.persons.length > 1 && (
            <p className="mb-4 border-t-2 border-ink pt-2 text-lead font-bold">{personName(person.person)}</p>
          )}
          <PersonLine
            bag={person}
            items={items.get(person.person)}
            next={next}
            services={services}
            hidesCount={noCounts}
            onChoose={onChoose}
          />
        </div>
      ))}
      {withPapers.length > 0 && !bag.mayAnyFollow && (
        <p className="mt-6 text-small text-ink-soft">{t('bag.nothingFollows')}</p>
      )}
    </section>
  );
}
