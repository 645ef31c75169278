import { useTranslation } from 'react-i18next';
import type { Person } from '../../../domain/visitor/Person.ts';
import type { VisitorExport } from '../../../services/visitor/createVisitorService.ts';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { type HeldPaper, listHeld, namedIn } from './listHeld.ts';
import type { SettingsServices } from './SettingsServices.ts';
import { useRecordNames } from './useRecordNames.ts';

export interface HeldListProps {
  readonly found: VisitorExport;
  readonly edition: SettingsServices['edition'];
}

/** Everything kept about the reader and theirs, in sentences: by person and paper, then the visit. */
export function HeldList({ found, edition }: HeldListProps) {
  const { t } = useTranslation('backup');
  const { t: word } = useTranslation('checklist');
  const locale = useLocale();
  const held = listHeld(found.rows);
  const names = useRecordNames(edition, namedIn(held));
  const nameOf = (id: string) => names.get(id) ?? id;
  const personName = ({ kind, label }: Pick<Person, 'kind' | 'label'>) =>
    label === '' ? t(`held.kind.${kind}`) : t('held.labelled', { kind: t(`held.kind.${kind}`), label });
  const personOf = (ref: string) => {
    const one = held.people.find(({ person }) => person.id === ref)?.person;
    return personName(one ?? { kind: ref === 'self' ? 'self' : 'other', label: '' });
  };
  const toldOf = ({ item, files }: HeldPaper): string[] => [
    ...(item === undefined ? [] : [word(`paper.state.${item.state}`)]),
    ...(item?.issuedOn == null ? [] : [t('held.issued', { date: formatDate(item.issuedOn, locale) })]),
    ...(item?.expiresOn == null ? [] : [t('held.expires', { date: formatDate(item.expiresOn, locale) })]),
    ...(files === 0 ? [] : [t('held.files', { number: files })]),
    ...(item === undefined || item.note === '' ? [] : [t('held.note', { note: item.note })]),
  ];
  return (
    <div className="pb-4">
      {held.people.map(({ person, papers }) => (
        <section key={person.id} className="mt-3">
          <h3 className="font-semibold">{personName(person)}</h3>
          <ul className="list-disc ps-6">
            {papers.map((paper) => (
              <li key={paper.evidenceTypeId}>
                {nameOf(paper.evidenceTypeId)}
                <span className="block text-ink-soft">{toldOf(paper).join(t('held.between'))}</span>
              </li>
            ))}
            {papers.length === 0 && <li>{t('held.noPapers')}</li>}
          </ul>
        </section>
      ))}
      {held.visit !== undefined && (
        <section className="mt-3">
          <h3 className="font-semibold">{t('held.visit')}</h3>
          <ul className="list-disc ps-6">
            {held.visit.errands.map(({ subjectId, persons }) => (
              <li key={subjectId}>
                {t('held.errand', {
                  name: nameOf(subjectId),
                  persons: persons.map(personOf).join(t('held.and')),
                })}
              </li>
            ))}
            {held.visit.day !== null && <li>{t('held.day', { date: formatDate(held.visit.day, locale) })}</li>}
            {held.visit.helper !== null && <li>{t('held.helper', { label: held.visit.helper.label })}</li>}
          </ul>
        </section>
      )}
      {held.answers > 0 && <p className="mt-3">{t('held.answers', { number: held.answers })}</p>}
    </div>
  );
}
