import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../../domain/content/RecordId.ts';
import { type ErrandEntry, errandGroups, filterErrands } from '../../../../domain/visit/ErrandCatalogue.ts';
import { Fold } from '../../../../ui/fact/Fold.tsx';
import { ErrandRow } from './ErrandRow.tsx';

interface ErrandPickerProps {
  readonly entries: readonly ErrandEntry[];
  readonly chosen: ReadonlySet<RecordId>;
  onChoose(id: RecordId, chosen: boolean): void;
}

/** Everything there is to choose from: what has a list of papers in sight, the rest by kind; a few letters find it. */
export function ErrandPicker({ entries, chosen, onChoose }: ErrandPickerProps) {
  const { t } = useTranslation('visit');
  const id = useId();
  const [typed, setTyped] = useState('');
  const row = (entry: ErrandEntry) => (
    <li key={entry.id}>
      <ErrandRow entry={entry} chosen={chosen.has(entry.id)} onChoose={(wanted) => onChoose(entry.id, wanted)} />
    </li>
  );
  const found = filterErrands(entries, typed);
  // What was chosen before stands in sight; what is ticked now stays where it is, so that nothing jumps.
  const [before] = useState(chosen);
  const inSight = entries.filter((entry) => entry.papers !== null || before.has(entry.id));
  return (
    <>
      <label htmlFor={id} className="mt-4 block font-semibold">
        {t('errands.find')}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        className="mt-2 block min-h-11 w-full border-2 border-rule bg-paper px-3"
      />
      <p role="status" className="min-h-6 text-small text-ink-soft">
        {typed.trim() !== '' && t('errands.found', { count: found.length })}
      </p>
      {typed.trim() === '' ? (
        <>
          <h3 className="mt-4 font-semibold">{t('errands.withPapers')}</h3>
          <ul className="border-t border-hair">{inSight.map(row)}</ul>
          <h3 className="mt-8 font-semibold">{t('errands.others')}</h3>
          {errandGroups.map((group) => {
            const rest = entries.filter((entry) => entry.group === group && !inSight.includes(entry));
            return (
              <div key={group} className="border-b border-hair">
                <Fold look="row" label={t(`errands.group.${group}`)} beside={rest.length > 0 && rest.length}>
                  <ul className="min-h-11 pb-4">{rest.map(row)}</ul>
                </Fold>
              </div>
            );
          })}
        </>
      ) : (
        <ul className="border-t border-hair">{found.map(row)}</ul>
      )}
    </>
  );
}
