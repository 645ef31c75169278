import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyLink, type ShareOutcome, shareGuide } from '../../../services/share/shareGuide.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useHref } from '../../../ui/locale/useHref.ts';
import { Announcement } from './Announcement.tsx';
import { NeedsScript } from './NeedsScript.tsx';

/** Passes the guide's address on. */
export function ShareSection() {
  const { t } = useTranslation('settings');
  const href = useHref();
  const [outcome, setOutcome] = useState<ShareOutcome>();
  const address = () => location.origin + href('/');
  return (
    <Section title={t('share.title')} id="share">
      <p>{t('share.lead')}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={() => void shareGuide({ title: t('share.name'), url: address() }).then(setOutcome)}>
          {t('share.share')}
        </Button>
        <Button onClick={() => void copyLink(address()).then((copied) => setOutcome(copied ? 'copied' : 'failed'))}>
          {t('share.copy')}
        </Button>
      </div>
      <Announcement>
        {outcome === 'copied' && t('share.copied')}
        {outcome === 'failed' && t('share.failed', { address: address() })}
      </Announcement>
      <NeedsScript />
    </Section>
  );
}
