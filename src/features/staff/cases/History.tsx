import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { CaseAction } from '../../../domain/cases/CaseAction.ts';
import type { Clerk } from '../../../services/staff/StaffService.ts';

interface HistoryProps {
  readonly actions: readonly CaseAction[];
  readonly clerks: readonly Clerk[];
  /** A paper's name in the clerk's script. */
  nameOf(evidenceTypeId: string): string;
}

/** Everything that was done to the case, by whom and when; nothing is ever taken out of it. */
export function History({ actions, clerks, nameOf }: HistoryProps) {
  const { t } = useTranslation('staff');
  const clerkOf = (id: string) => clerks.find((clerk) => clerk.id === id)?.name ?? t('history.somebody');
  const words = (action: CaseAction): ReactNode => {
    switch (action.type) {
      case 'paperChecked':
        return (
          <>
            <span lang="zh-Hans">{nameOf(action.evidenceTypeId)}</span> {action.person}:{' '}
            {t(`check.${action.check.result}`)}
          </>
        );
      case 'corrected':
        return [...(action.check === null ? [] : [t(`check.${action.check.result}`)]), action.reason].join(': ');
      case 'noted':
        return action.text;
      case 'returned':
        return t(`comeBack.${action.reason}`);
      default:
        return null;
    }
  };
  return (
    <details className="mt-4 border-t border-hair">
      <summary className="min-h-11 cursor-pointer py-2">{t('history.title', { count: actions.length })}</summary>
      <ol>
        {actions.map((action) => (
          <li key={action.id} data-action={action.type} className="border-b border-hair py-1 text-small">
            <span className="tabular-nums">{timeAtCentre(action.at)}</span> {clerkOf(action.clerkId)}:{' '}
            <span className="font-semibold">{t(`history.${action.type}`)}</span> {words(action)}
          </li>
        ))}
      </ol>
    </details>
  );
}
