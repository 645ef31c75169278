import { useTranslation } from 'react-i18next';
import type { ErrandEntry } from '../../../../domain/visit/ErrandCatalogue.ts';

interface ErrandRowProps {
  readonly entry: ErrandEntry;
  readonly chosen: boolean;
  onChoose(chosen: boolean): void;
}

/** One thing to get done, to tick. The whole line can be tapped. */
export function ErrandRow({ entry, chosen, onChoose }: ErrandRowProps) {
  const { t } = useTranslation('visit');
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 border-b border-hair py-2">
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
        className="mt-1 size-5 shrink-0 accent-river"
      />
      <span className={chosen ? 'font-semibold' : ''}>
        {entry.name}
        {entry.papers !== null && (
          <span className="block text-small text-ink-soft">{t(`errands.papers.${entry.papers}`)}</span>
        )}
      </span>
    </label>
  );
}
