import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { PassphraseField } from './PassphraseField.tsx';

interface NewPassphraseProps {
  /** The passphrase once it can be used; undefined before. */
  onChange(passphrase: string | undefined): void;
}

/** Shorter ones are refused by the services, too; here the reader is told while typing. */
const leastCharacters = 12;

/** A passphrase to be chosen: long enough, and typed twice unless the reader sees what is typed. */
export function NewPassphrase({ onChange }: NewPassphraseProps) {
  const { t } = useTranslation('backup');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  // Counted as the services count: characters as people see them, whichever keyboard wrote them.
  const toGo = leastCharacters - [...first.normalize('NFKC')].length;
  const change = (next: { readonly first: string; readonly second: string; readonly isShown: boolean }) => {
    setFirst(next.first);
    setSecond(next.second);
    setShown(next.isShown);
    const isLong = [...next.first.normalize('NFKC')].length >= leastCharacters;
    onChange(isLong && (next.isShown || next.first === next.second) ? next.first : undefined);
  };
  return (
    <>
      <PassphraseField
        label={t('field.passphrase')}
        value={first}
        isShown={isShown}
        autoComplete="new-password"
        hint={toGo > 0 ? t('field.toGo', { number: toGo }) : t('field.enough')}
        onChange={(value) => change({ first: value, second, isShown })}
      />
      {!isShown && (
        <PassphraseField
          label={t('field.again')}
          value={second}
          isShown={false}
          autoComplete="new-password"
          hint={second !== '' && second !== first ? t('field.different') : ''}
          onChange={(value) => change({ first, second: value, isShown })}
        />
      )}
      <Switch
        label={t('field.show')}
        checked={isShown}
        onChange={(shown) => change({ first, second, isShown: shown })}
      />
    </>
  );
}
