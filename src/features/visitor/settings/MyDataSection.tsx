import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../domain/source/Source.ts';
import type { LastBackup } from '../../../services/backup/BackupService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { formatMoment } from '../../../ui/format/formatMoment.ts';
import { useLateWords } from '../../../ui/i18n/useLateWords.ts';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { useLatePart } from '../../../ui/page/useLatePart.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { NeedsScript } from './NeedsScript.tsx';
import type { SettingsServices } from './SettingsServices.ts';
import { useBackup } from './useBackup.ts';

interface MyDataSectionProps {
  readonly backup: SettingsServices['backup'];
  /** Whether nothing is kept on this device. */
  readonly isEmpty: boolean;
}

const notLooked: Source<undefined> = { get: () => undefined, subscribe: () => () => undefined };
const loadBackup = async () => (await import('./BackupDialog.tsx')).BackupDialog;
const loadRestore = async () => (await import('./RestoreDialog.tsx')).RestoreDialog;
const steps = ['make', 'carry', 'open', 'erase'] as const;

/** Everything in one file, out of this device and into another; and how old the last such file is. */
export function MyDataSection({ backup, isEmpty }: MyDataSectionProps) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  const service = useBackup(backup);
  const last = useSource<LastBackup | null | undefined>(service?.last ?? notLooked, undefined);
  const [doing, setDoing] = useState<'backup' | 'restore'>();
  const BackupPart = useLatePart(doing === 'backup', loadBackup);
  const RestorePart = useLatePart(doing === 'restore', loadRestore);
  const hasWords = useLateWords(doing === undefined ? undefined : 'backup');
  const done = () => setDoing(undefined);
  return (
    <Section title={t('mine.title')} id="my-data">
      <p>{t('mine.lead')}</p>
      <p className="mt-2 min-h-14 font-semibold">
        {last === null && t('mine.last.never')}
        {last != null &&
          t(last.changedSince ? 'mine.last.changed' : 'mine.last.same', { date: formatMoment(last.at, locale) })}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button look="main" onClick={() => setDoing('backup')}>
          {t('mine.backup')}
        </Button>
        <Button onClick={() => setDoing('restore')}>{t('mine.restore')}</Button>
      </div>
      <div className="mt-4">
        <Fold look="row" label={t('mine.move')}>
          <ol className="mt-2 list-decimal ps-6">
            {steps.map((step) => (
              <li key={step}>{t(`mine.steps.${step}`)}</li>
            ))}
          </ol>
          <p className="mt-2">{t('mine.note')}</p>
        </Fold>
      </div>
      <NeedsScript />
      {doing === 'backup' && BackupPart !== undefined && hasWords && service !== undefined && (
        <BackupPart backup={service} onClose={done} />
      )}
      {doing === 'restore' && RestorePart !== undefined && hasWords && service !== undefined && (
        <RestorePart backup={service} isEmpty={isEmpty} onClose={done} />
      )}
    </Section>
  );
}
