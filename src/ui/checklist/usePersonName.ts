import { useTranslation } from 'react-i18next';
import type { PersonChoice } from './usePeople.ts';

/** What a person is called on screen: the reader's own word where there is one. */
export function usePersonName(): (person: PersonChoice) => string {
  const { t } = useTranslation('checklist');
  return ({ kind, label, ordinal }) => {
    const word = t(`person.kind.${kind}`);
    if (label !== '') return t('person.labelled', { kind: word, label });
    return ordinal > 1 ? t('person.numbered', { kind: word, number: ordinal }) : word;
  };
}
