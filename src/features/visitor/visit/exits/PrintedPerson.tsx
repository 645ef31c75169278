import { useTranslation } from 'react-i18next';
import type { BagLine, PersonBag, WayChoice } from '../../../../domain/bagList/BagList.ts';
import { isCounted } from '../bag/isCounted.ts';
import { useCountText } from '../bag/useCountText.ts';
import { useWhereText } from '../bag/useWhereText.ts';
import { ClerkName } from './ClerkName.tsx';

interface PrintedPersonProps {
  readonly bag: PersonBag;
  readonly name: string;
}

/** One person's sheet: a box before every paper, ticked where it is ready, in the order in which they are handed in. */
export function PrintedPerson({ bag, name }: PrintedPersonProps) {
  const { t } = useTranslation('visit');
  const whereText = useWhereText();
  return (
    <section className="mt-6">
      <h2 className="border-t-2 border-ink pt-2 text-title font-semibold">{t('print.papersOf', { name })}</h2>
      {bag.stops.map(({ key, where, errands, choices, lines }) => (
        <div key={key} className="mt-4">
          <h3 className="font-semibold">{errands.map((errand) => errand.name).join(t('and'))}</h3>
          <p className="text-small">{whereText(where)}</p>
          <ul>
            {choices
              .filter(({ taken, isSetAside }) => taken === null && !isSetAside)
              .map((choice) => (
                <Ways key={choice.key} choice={choice} />
              ))}
            {lines
              .filter(({ state }) => state !== 'notNeeded')
              .map((line) => (
                <Paper key={line.key} line={line} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Paper({ line }: { readonly line: BagLine }) {
  const countText = useCountText();
  const { name, clerkName, evidenceTypeId, neededFor } = line;
  const notes = new Set(neededFor.flatMap(({ onlyIf, note }) => [onlyIf, note].filter((text) => text !== null)));
  return (
    <li data-evidence={evidenceTypeId} className="flex gap-3 border-b border-hair py-2">
      <Box ticked={line.state === 'ready'} />
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{name}</span>
        <ClerkName name={name} clerkName={clerkName} />
        <span className="block text-small">{[...(isCounted(line) ? [countText(line)] : []), ...notes].join(' ')}</span>
      </span>
    </li>
  );
}

function Ways({ choice }: { readonly choice: WayChoice }) {
  const { t } = useTranslation('visit');
  return (
    <li className="border-b border-hair py-2">
      <p>
        {t('print.ways')}
        {choice.requirementName}
      </p>
      {choice.ways.map(({ listId, when, papers }) => (
        <p key={listId} className="flex gap-3">
          <Box ticked={false} />
          <span className="min-w-0 flex-1">
            {papers.map(({ evidenceTypeId, name, clerkName }) => (
              <span key={evidenceTypeId} className="me-3">
                {name}
                <ClerkName name={name} clerkName={clerkName} />
              </span>
            ))}
            {when !== null && <span className="text-small">{when}</span>}
          </span>
        </p>
      ))}
    </li>
  );
}

function Box({ ticked }: { readonly ticked: boolean }) {
  return (
    <span aria-hidden="true" className="mt-1 flex size-5 shrink-0 items-center justify-center border-2 border-ink">
      {ticked && '✓'}
    </span>
  );
}
