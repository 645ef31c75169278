import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../ui/checklist/usePersonName.ts';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { PersonPapers } from './useMyPapers.ts';

/** What each person has ready, as ticked in the lists of papers on this device. */
export function MyPapers({ people }: { readonly people: readonly PersonPapers[] }) {
  const { t } = useTranslation('travel');
  const nameOf = usePersonName();
  const href = useHref();
  if (people.length === 0) {
    return (
      <p className="text-ink-soft">
        {t('card.noPapers')}{' '}
        <a
          href={href('/apartment')}
          className="inline-block py-2.5 text-river underline underline-offset-4 print:hidden"
        >
          {t('card.toLists')}
        </a>
      </p>
    );
  }
  return people.map(({ person, ready }) => (
    <div key={person.ref} className="mb-6">
      <h3 className="font-semibold">{nameOf(person)}</h3>
      <ul>
        {ready.map((paper) => (
          <li key={paper} className="flex gap-3">
            <span aria-hidden="true">✓</span>
            {paper}
          </li>
        ))}
      </ul>
    </div>
  ));
}
