import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissOutsideNote, isOutsideNoteDismissed } from '../../browser/inAppBrowser/outsideNoteMemory.ts';
import { lineExternalAddress } from '../../domain/address/lineExternalAddress.ts';
import { type InstallService, unknownInstall } from '../../services/install/createInstallService.ts';
import { copyLink } from '../../services/share/shareGuide.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { buttonClass } from '../../ui/controls/buttonClass.ts';
import { hrefFor } from '../../ui/locale/address.ts';
import { usePageAddress } from '../../ui/locale/LocaleContext.ts';
import { useSource } from '../../ui/source/useSource.ts';

/**
 * Tells readers inside LINE, WeChat and the like how to open the guide in a browser of its own. Stands at the end
 * of the page, because it comes only after the page has been taken over and must push nothing away.
 */
export function OutsideNote({ install }: { readonly install: InstallService }) {
  const { t } = useTranslation('install');
  const state = useSource(install.state, unknownInstall);
  const { path, locale } = usePageAddress();
  const [dismissed, setDismissed] = useState(isOutsideNoteDismissed);
  const [copied, setCopied] = useState<boolean>();
  if (state.type === 'unknown' || state.browser.inApp === null || dismissed) return null;
  const { inApp } = state.browser;
  const address = location.origin + hrefFor(path, locale);
  return (
    <aside
      aria-label={t('outside.label')}
      className="mx-5 mb-10 max-w-prose border-t-2 border-ink pt-4 sm:mx-8 print:hidden"
    >
      <p className="font-semibold">{t(`outside.${inApp}.where`)}</p>
      <p>{t('outside.fine')}</p>
      <p>{t(`outside.${inApp}.how`)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {inApp === 'line' ? (
          // A target keeps the app's own link handling away: LINE looks at real page loads only.
          <a href={lineExternalAddress(address)} target="_self" className={buttonClass('main')}>
            {t('outside.open')}
          </a>
        ) : (
          <Button look="main" onClick={() => void copyLink(address).then(setCopied)}>
            {t('outside.copy')}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => {
            dismissOutsideNote();
            setDismissed(true);
          }}
        >
          {t('outside.dismiss')}
        </Button>
      </div>
      <p role="status" className="min-h-7 break-all text-small text-ink-soft">
        {copied === true && t('outside.copied')}
        {copied === false && t('outside.copyFailed', { address: lineExternalAddress(address) })}
      </p>
    </aside>
  );
}
