import { useTranslation } from 'react-i18next';
import type { FolderState } from '../../../services/folderCopy/FolderCopies.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffState } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useSource } from '../../../ui/source/useSource.ts';

/** Where each thing is done in the settings. */
type FirstPlace = 'clerks' | 'card' | 'copy';

interface FirstStepsProps {
  readonly desk: Pick<StaffDesk, 'staff' | 'folder'>;
  readonly state: Extract<StaffState, { type: 'open' }>;
  onGo(place: FirstPlace): void;
}

const unknown: FolderState = { type: 'unknown' };

/** What a lead of a new window does before the first visitor. Each is ticked by what has become of it, and all of it can be put away. */
export function FirstSteps({ desk, state: { book, clerks, clerk }, onGo }: FirstStepsProps) {
  const { t } = useTranslation('staff');
  const folder = useSource(desk.folder.state, unknown);
  const first = book?.first;
  if (book === null || first === undefined || first.includes('away') || clerk.role !== 'lead') return null;
  const hasFolders = folder.type !== 'unavailable';
  const isCopied = 'name' in folder || book.log.some(({ type }) => type === 'copied');
  const steps: readonly { readonly place: FirstPlace; readonly words: string; readonly isDone: boolean }[] = [
    { place: 'clerks', words: t('first.clerks'), isDone: clerks.length > 1 },
    { place: 'card', words: t('first.card'), isDone: first.includes('card') },
    { place: 'copy', words: t(hasFolders ? 'first.folder' : 'first.copy'), isDone: isCopied },
  ];
  const left = steps.filter(({ isDone }) => !isDone).length;
  if (left === 0) return null;
  return (
    <div className="mb-8 max-w-prose border-2 border-rule p-4" data-first={left}>
      <h2 className="font-bold">{t('first.title')}</h2>
      <ul className="mt-2">
        {steps.map(({ place, words, isDone }) => (
          <li key={place} className="flex min-h-11 flex-wrap items-center gap-x-3">
            {isDone ? (
              <span className="text-ink-soft">
                {words} <span className="font-semibold">✓ {t('practice.done')}</span>
              </span>
            ) : (
              <Button look="quiet" onClick={() => onGo(place)}>
                {words}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Button onClick={() => void desk.staff.doneFirst('away')}>{t('first.away')}</Button>
      </p>
    </div>
  );
}
