import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';

interface PersonTicksProps {
  readonly label: string;
  readonly people: readonly { readonly ref: PersonRef; readonly name: string }[];
  readonly chosen: readonly PersonRef[];
  onChoose(person: PersonRef, wanted: boolean): void;
}

/** Several of the people on this device. The last one cannot be taken out: an errand is for somebody. */
export function PersonTicks({ label, people, chosen, onChoose }: PersonTicksProps) {
  const { t } = useTranslation('visit');
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{label}</legend>
      {people.map(({ ref, name }) => {
        const isIn = chosen.includes(ref);
        const isLast = isIn && chosen.length === 1;
        return (
          <label key={ref} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
            <input
              type="checkbox"
              checked={isIn}
              aria-disabled={isLast}
              onChange={(event) => isLast || onChoose(ref, event.target.checked)}
              className="mt-1 size-5 shrink-0 accent-river"
            />
            <span>
              {name}
              {isLast && people.length > 1 && <span className="block text-small text-ink-soft">{t('whom.last')}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
