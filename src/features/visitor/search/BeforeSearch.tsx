import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { SearchView } from './SearchView.ts';

interface BeforeSearchProps {
  readonly suggested: SearchView['suggested'];
  readonly recent: readonly string[];
  readonly slashKey: boolean;
  onPick(query: string): void;
  onForget(): void;
  onSlashKey(on: boolean): void;
}

/** What the page offers while nothing is asked: the last queries, what many come for, and how one may type. */
export function BeforeSearch({ suggested, recent, slashKey, onPick, onForget, onSlashKey }: BeforeSearchProps) {
  const { t } = useTranslation('search');
  return (
    <>
      {recent.length > 0 && (
        <Section title={t('recent.title')} id="recent">
          <ul className="border-t border-hair">
            {recent.map((query) => (
              <li key={query}>
                <button type="button" onClick={() => onPick(query)} className="row w-full cursor-pointer text-start">
                  <span className="row-title">{query}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <Button onClick={onForget}>{t('recent.forget')}</Button>
          </p>
        </Section>
      )}
      <Section title={t('suggested')} id="suggested">
        <ul className="border-t border-hair">
          {suggested.map(({ kind, name, path }) => (
            <li key={path}>
              <LinkRow path={path} title={name} meta={t(`kind.${kind}`)} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('ways.title')} id="ways">
        <p>{t('ways.text')}</p>
        <div className="mt-4 noscript:hidden">
          <Fold look="note" label={t('keys.title')}>
            <p>{t('keys.text')}</p>
            <Switch label={t('keys.slash')} checked={slashKey} onChange={onSlashKey} />
          </Fold>
        </div>
      </Section>
    </>
  );
}
