import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type InstallService,
  type InstallState,
  unknownInstall,
} from '../../../services/install/createInstallService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useSource } from '../../../ui/source/useSource.ts';
import { Announcement } from './Announcement.tsx';
import { InstallSteps, installFamilies } from './InstallSteps.tsx';

/** How to bring the guide to the home screen, first for the browser at hand, then for all. */
export function InstallSection({ install }: { readonly install: InstallService }) {
  const { t } = useTranslation('settings');
  const state = useSource(install.state, unknownInstall);
  return (
    <Section title={t('install.title')} id="install">
      <p>{t('install.lead')}</p>
      <div className="mt-4 min-h-32">{state.type === 'known' && <Here state={state} install={install} />}</div>
      <Fold look="row" label={t('install.all')}>
        <ul className="mt-2 grid gap-6">
          {installFamilies.map((family) => (
            <li key={family}>
              <p className="font-semibold">{t(`install.family.${family}.name`)}</p>
              <InstallSteps family={family} />
            </li>
          ))}
        </ul>
      </Fold>
    </Section>
  );
}

interface HereProps {
  readonly state: Extract<InstallState, { type: 'known' }>;
  readonly install: InstallService;
}

function Here({ state, install }: HereProps) {
  const { t } = useTranslation(['settings', 'install']);
  const [dismissed, setDismissed] = useState(false);
  const { browser, offered, justInstalled } = state;
  if (browser.installed) return <p className="font-semibold">{t('install.here.installed')}</p>;
  if (justInstalled) return <p className="font-semibold">{t('install.here.justInstalled')}</p>;
  if (browser.inApp !== null) {
    return (
      <>
        <p className="font-semibold">{t(`install:outside.${browser.inApp}.where`)}</p>
        <p>{t('install.here.outsideFirst')}</p>
        <p>{t(`install:outside.${browser.inApp}.how`)}</p>
      </>
    );
  }
  return (
    <>
      <p className="font-semibold">
        {t('install.here.using', { browser: t(`install.family.${browser.family}.name`) })}
      </p>
      {offered ? (
        <div className="mt-3">
          <Button
            look="main"
            onClick={() => void install.install().then((answer) => setDismissed(answer === 'dismissed'))}
          >
            {t('install.here.button')}
          </Button>
        </div>
      ) : (
        <InstallSteps family={browser.family} />
      )}
      <Announcement>{dismissed ? t('install.here.dismissed') : null}</Announcement>
    </>
  );
}
