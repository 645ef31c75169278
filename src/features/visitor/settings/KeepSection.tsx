import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearedBy } from '../../../services/install/clearedBy.ts';
import { type InstallService, type Keeping, unknownInstall } from '../../../services/install/createInstallService.ts';
import type { Keeping as Copies, VaultService } from '../../../services/vault/VaultService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useSource } from '../../../ui/source/useSource.ts';
import { Announcement } from './Announcement.tsx';
import { NeedsScript } from './NeedsScript.tsx';

interface KeepSectionProps {
  readonly install: InstallService;
  readonly vault: Pick<VaultService, 'keeping'>;
}

/** Says exactly how safe what is stored is, and asks the browser to keep it. */
export function KeepSection({ install, vault }: KeepSectionProps) {
  const { t } = useTranslation('settings');
  const state = useSource(install.state, unknownInstall);
  const keeping = useSource<Keeping>(install.keeping, 'unknown');
  const copies = useSource<Copies | undefined>(vault.keeping, undefined);
  const [answer, setAnswer] = useState<Keeping>();
  const browser = state.type === 'known' ? state.browser : undefined;
  const isMemoryOnly = copies?.reason === 'memoryOnly';
  const clears = browser === undefined ? null : clearedBy(browser);
  return (
    <Section title={t('keep.title')} id="keep">
      <p>{t('keep.lead')}</p>
      <p className="mt-2 min-h-14">
        {copies !== undefined &&
          t(copies.reason === null || copies.copies === 0 ? `copies.${copies.copies}` : `copies.1.${copies.reason}`)}
      </p>
      {!isMemoryOnly && (
        <p className="mt-2 min-h-14">
          {clears !== null ? t(`keep.${clears}`) : keeping === 'unknown' ? null : t(`keep.state.${keeping}`)}
        </p>
      )}
      {!isMemoryOnly && keeping !== 'kept' && keeping !== 'unsupported' && (
        <div className="mt-3">
          <Button onClick={() => void install.askToKeep().then(setAnswer)}>{t('keep.ask')}</Button>
        </div>
      )}
      <Announcement>{answer === undefined || answer === 'unknown' ? null : t(`keep.answer.${answer}`)}</Announcement>
      <NeedsScript />
    </Section>
  );
}
