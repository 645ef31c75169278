import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';
import { formatBytes } from '../../../ui/format/formatBytes.ts';
import { intlTag } from '../../../ui/format/intlTag.ts';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { Announcement } from './Announcement.tsx';
import { NeedsScript } from './NeedsScript.tsx';
import { partGroup, partGroups } from './partGroup.ts';
import type { SettingsServices } from './SettingsServices.ts';
import { useOfflineCheck } from './useOfflineCheck.ts';

/** Says how much of the guide is on this device, reads it back when asked, and fetches what is missing. */
export function OfflineSection({ offline }: Pick<SettingsServices, 'offline'>) {
  const { t } = useTranslation('offline');
  const locale = useLocale();
  const { state, busy, checkedAt, stillMissing, check, fetchAgain } = useOfflineCheck(offline);
  const time =
    checkedAt === undefined
      ? undefined
      : new Intl.DateTimeFormat(intlTag(locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
          checkedAt,
        );
  const sentence = (): string => {
    if (busy !== undefined) return t(`check.${busy}`);
    const told =
      state.type === 'ready'
        ? t('check.ready', { parts: state.parts, size: formatBytes(state.bytes, locale) })
        : state.type === 'incomplete'
          ? t('check.incomplete', { parts: state.parts, missing: state.missing.length })
          : t(`check.${state.type}`);
    return time === undefined ? told : t('check.at', { told, time });
  };
  return (
    <Section title={t('title')} id="offline">
      <p>{t('lead')}</p>
      <Announcement>{sentence()}</Announcement>
      {state.type === 'incomplete' && busy === undefined && (
        <MissingParts missing={state.missing} failed={stillMissing} onFetch={() => void fetchAgain()} />
      )}
      <div className="mt-3">
        <Button onClick={() => void check()} disabled={busy !== undefined}>
          {t('check.now')}
        </Button>
      </div>
      <NeedsScript />
    </Section>
  );
}

interface MissingPartsProps {
  readonly missing: readonly string[];
  readonly failed: boolean;
  onFetch(): void;
}

function MissingParts({ missing, failed, onFetch }: MissingPartsProps) {
  const { t } = useTranslation('offline');
  const groups = missing.map(partGroup);
  return (
    <div className="mt-2">
      <p>{t('missing.lead')}</p>
      <ul className="mb-3 list-disc ps-6">
        {partGroups
          .filter((group) => groups.includes(group))
          .map((group) => (
            <li key={group}>{t(`missing.${group}`, { number: groups.filter((one) => one === group).length })}</li>
          ))}
      </ul>
      <Button look="main" onClick={onFetch}>
        {t('missing.fetch')}
      </Button>
      <Announcement>{failed ? t('missing.failed') : null}</Announcement>
    </div>
  );
}
