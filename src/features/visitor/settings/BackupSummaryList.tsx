import { useTranslation } from 'react-i18next';
import type { BackupSummary } from '../../../services/backup/BackupService.ts';
import { formatBytes } from '../../../ui/format/formatBytes.ts';
import { formatMoment } from '../../../ui/format/formatMoment.ts';
import { formatNumber } from '../../../ui/format/formatNumber.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';

interface BackupSummaryListProps {
  readonly summary: BackupSummary;
  readonly sizeBytes: number;
}

/** What a backup holds, counted. */
export function BackupSummaryList({ summary, sizeBytes }: BackupSummaryListProps) {
  const { t } = useTranslation('backup');
  const locale = useLocale();
  const counts = ['persons', 'papers', 'files', 'errands'] as const;
  return (
    <ul className="mt-3 list-disc ps-6 tabular-nums">
      <li>{t('summary.made', { date: formatMoment(summary.createdAt, locale) })}</li>
      {counts.map((name) => (
        <li key={name}>{t(`summary.${name}`, { number: formatNumber(summary[name], locale) })}</li>
      ))}
      <li>{t('summary.size', { size: formatBytes(sizeBytes, locale) })}</li>
    </ul>
  );
}
