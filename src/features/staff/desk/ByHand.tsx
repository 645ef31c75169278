import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrandEntry, filterErrands, loadErrandCatalogue } from '../../../domain/visit/ErrandCatalogue.ts';
import { type PersonKind, personKinds } from '../../../domain/visitor/Person.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Tick } from '../../../ui/field/Tick.tsx';

interface ByHandProps {
  readonly edition: StaffDesk['edition'];
  readonly first: readonly string[];
  onOpen(subjectIds: readonly string[], kinds: readonly PersonKind[]): void;
}

/** A visit without the app, or one that was read aloud: what for, and for whom. */
export function ByHand({ edition, first, onOpen }: ByHandProps) {
  const { t } = useTranslation('staff');
  const [catalogue, setCatalogue] = useState<readonly ErrandEntry[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>(first);
  const [persons, setPersons] = useState<readonly PersonKind[]>(['self']);
  const [query, setQuery] = useState('');
  useEffect(() => {
    void edition
      .open()
      .then(async (opened) => setCatalogue(opened ? await loadErrandCatalogue(opened.content, 'zh-Hans') : []));
  }, [edition]);
  const matching = query.trim() === '' ? [] : filterErrands(catalogue, query);
  const shown = catalogue.filter((entry) => chosen.includes(entry.id) || matching.includes(entry));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0 && persons.length > 0) onOpen(chosen, persons);
  };
  return (
    <form onSubmit={submit}>
      <TextField label={t('byHand.find')} value={query} onChange={setQuery} />
      <ul className="mt-2 max-h-80 overflow-y-auto">
        {shown.map(({ id, name }) => (
          <li key={id} lang="zh-Hans">
            <Tick
              label={name}
              checked={chosen.includes(id)}
              onChange={(on) => setChosen(withOrWithout(chosen, id, on))}
            />
          </li>
        ))}
      </ul>
      <fieldset className="mt-4">
        <legend className="font-semibold">{t('byHand.whom')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {personKinds.map((kind) => (
            <Tick
              key={kind}
              label={t(`person.${kind}`)}
              checked={persons.includes(kind)}
              onChange={(on) => setPersons(withOrWithout(persons, kind, on))}
            />
          ))}
        </div>
      </fieldset>
      <p className="mt-4">
        <Button type="submit" look="next" disabled={chosen.length === 0 || persons.length === 0}>
          {t('byHand.open')}
        </Button>
      </p>
    </form>
  );
}

function withOrWithout<T>(list: readonly T[], one: T, isIn: boolean): T[] {
  return isIn ? [...list, one] : list.filter((other) => other !== one);
}
