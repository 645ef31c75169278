import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultService, VaultState } from '../../../services/vault/VaultService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { useLateWords } from '../../../ui/i18n/useLateWords.ts';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLatePart } from '../../../ui/page/useLatePart.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { Announcement } from './Announcement.tsx';
import { NeedsScript } from './NeedsScript.tsx';
import type { PassphraseDeed } from './PassphraseDialog.tsx';

const unknown: VaultState = { status: 'unknown' };
const loadDialog = async () => (await import('./PassphraseDialog.tsx')).PassphraseDialog;
const guards = ['lent', 'thief'] as const;
const limits = ['open', 'spy', 'short', 'forgotten'] as const;

/** The passphrase before what is kept: what it is good for and what not, and the ways to set and take it away. */
export function LockSection({ vault }: { readonly vault: VaultService }) {
  const { t } = useTranslation('settings');
  const state = useSource(vault.state, unknown);
  const [deed, setDeed] = useState<PassphraseDeed>();
  const [told, setTold] = useState<PassphraseDeed | 'locked'>();
  const Part = useLatePart(deed !== undefined, loadDialog);
  const hasWords = useLateWords(deed === undefined ? undefined : 'backup');
  const standing =
    state.status === 'locked' ? 'locked' : state.status === 'open' ? (state.passphrase ? 'set' : 'none') : undefined;
  const begin = (next: PassphraseDeed) => () => {
    setTold(undefined);
    setDeed(next);
  };
  const lock = () => {
    vault.lock();
    setTold('locked');
  };
  return (
    <Section title={t('lock.title')} id="passphrase">
      <p className="min-h-7 font-semibold">{standing !== undefined && t(`lock.state.${standing}`)}</p>
      <div className="mt-3 flex min-h-11 flex-wrap gap-3">
        {standing === 'none' && <Button onClick={begin('set')}>{t('lock.set')}</Button>}
        {standing === 'locked' && (
          <Button look="main" onClick={begin('unlock')}>
            {t('lock.unlock')}
          </Button>
        )}
        {standing === 'set' && (
          <>
            <Button onClick={lock}>{t('lock.now')}</Button>
            <Button onClick={begin('change')}>{t('lock.change')}</Button>
            <Button onClick={begin('remove')}>{t('lock.remove')}</Button>
          </>
        )}
      </div>
      <Announcement>
        {told === 'locked' ? t('lock.locked') : told !== undefined ? t(`lock.done.${told}`) : null}
      </Announcement>
      <Fold look="row" label={t('lock.fold')}>
        <p className="mt-2 font-semibold">{t('lock.does')}</p>
        <ul className="list-disc ps-6">
          {guards.map((one) => (
            <li key={one}>{t(`lock.guards.${one}`)}</li>
          ))}
        </ul>
        <p className="mt-3 font-semibold">{t('lock.doesNot')}</p>
        <ul className="list-disc ps-6">
          {limits.map((one) => (
            <li key={one}>{t(`lock.limits.${one}`)}</li>
          ))}
        </ul>
        <p className="mt-3">{t('lock.without')}</p>
      </Fold>
      <NeedsScript />
      {deed !== undefined && Part !== undefined && hasWords && (
        <Part
          key={deed}
          vault={vault}
          deed={deed}
          onClose={() => setDeed(undefined)}
          onDone={() => {
            setTold(deed);
            setDeed(undefined);
          }}
        />
      )}
    </Section>
  );
}
