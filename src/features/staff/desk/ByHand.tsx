import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentReader } from '../../../domain/content/ContentReader.ts';
import { type PersonKind, personKinds } from '../../../domain/visitor/Person.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';

interface ByHandProps {
  readonly edition: StaffDesk['edition'];
  readonly first: readonly string[];
  onOpen(subjectIds: readonly string[], kinds: readonly PersonKind[]): void;
}

interface Subject {
  readonly id: string;
  readonly name: string;
}

const kinds = ['document', 'housing', 'benefit', 'measure', 'service'] as const;

/** A visit without the app, or one that was read aloud: what for, and for whom. */
export function ByHand({ edition, first, onOpen }: ByHandProps) {
  const { t } = useTranslation(['staff', 'checklist']);
  const [subjects, setSubjects] = useState<readonly Subject[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>(first);
  const [persons, setPersons] = useState<readonly PersonKind[]>(['self']);
  const [query, setQuery] = useState('');
  useEffect(() => {
    void edition.open().then(async (opened) => setSubjects(opened === undefined ? [] : await read(opened.content)));
  }, [edition]);
  const found = subjects.filter(({ id, name }) => chosen.includes(id) || (query !== '' && name.includes(query)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0 && persons.length > 0) onOpen(chosen, persons);
  };
  return (
    <form onSubmit={submit}>
      <label className="block font-semibold">
        {t('byHand.find')}
        <input
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="mt-1 block min-h-11 w-full border-2 border-rule bg-raised px-3 py-2 font-normal"
        />
      </label>
      <ul className="mt-2 max-h-80 overflow-y-auto">
        {found.map(({ id, name }) => (
          <li key={id}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
                className="size-5 accent-river"
              />
              <span lang="zh-Hans">{name}</span>
            </label>
          </li>
        ))}
      </ul>
      <fieldset className="mt-4">
        <legend className="font-semibold">{t('byHand.whom')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {personKinds.map((kind) => (
            <label key={kind} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                checked={persons.includes(kind)}
                onChange={(event) =>
                  setPersons(event.target.checked ? [...persons, kind] : persons.filter((other) => other !== kind))
                }
                className="size-5 accent-river"
              />
              {t(`person.${kind}`)}
            </label>
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

async function read(content: ContentReader): Promise<Subject[]> {
  const lists = await Promise.all(kinds.map((kind) => content.list(kind)));
  return lists.flatMap((list) => list.map(({ id, name }) => ({ id, name: name['zh-Hans'] })));
}
