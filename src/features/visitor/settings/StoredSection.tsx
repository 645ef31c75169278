import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { Section } from '../../../ui/layout/Section.tsx';
import { Announcement } from './Announcement.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { NeedsScript } from './NeedsScript.tsx';
import type { SettingsServices } from './SettingsServices.ts';
import { StoredRows } from './StoredRows.tsx';
import type { useStored } from './useStored.ts';

interface StoredSectionProps extends Pick<SettingsServices, 'edition'> {
  readonly stored: ReturnType<typeof useStored>;
}

/** What is stored about the reader: counted, shown in full, saved as a file, erased in one action. */
export function StoredSection({ stored, edition }: StoredSectionProps) {
  const { t } = useTranslation('settings');
  const { persons, state, erase, save } = stored;
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<string>();
  const isEmpty = state.type === 'read' && state.count.kinds.length === 0;

  const eraseNow = async () => {
    const failure = await erase();
    setAsking(false);
    setTold(failure === undefined ? t('stored.erased') : t('stored.notErased', { reason: t(errorKey(failure)) }));
  };

  return (
    <Section title={t('stored.title')} id="stored">
      <p>{t('stored.lead')}</p>
      <div className="mt-4 min-h-14">
        {state.type === 'reading' && <p className="noscript:hidden">{t('stored.reading')}</p>}
        {state.type === 'unreadable' && <p>{t('stored.unreadable', { reason: t(errorKey(state.error)) })}</p>}
        {isEmpty && <p>{t('stored.nothing')}</p>}
        {state.type === 'read' && !isEmpty && (
          <StoredRows persons={persons} count={state.count} found={state.found} edition={edition} />
        )}
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button
          disabled={state.type !== 'read'}
          onClick={() => void save().then((saved) => setTold(saved ? t('stored.saved') : undefined))}
        >
          {t('stored.save')}
        </Button>
        <Button disabled={state.type === 'reading'} onClick={() => setAsking(true)}>
          {t('stored.erase')}
        </Button>
      </div>
      <Announcement>{told}</Announcement>
      <EraseDialog open={asking} onErase={eraseNow} onClose={() => setAsking(false)} />
      <NeedsScript />
    </Section>
  );
}
