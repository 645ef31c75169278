import { useTranslation } from 'react-i18next';
import type { CheckKind } from './CheckForm.tsx';
import { caseKeys } from './caseKeys.ts';
import { KeyButton } from './KeyButton.tsx';

interface CheckButtonsProps {
  readonly mayCheck: boolean;
  readonly mayUndo: boolean;
  onCheck(kind: CheckKind): void;
  onUndo(): void;
}

/** What may be said of the marked paper, and the way back. */
export function CheckButtons({ mayCheck, mayUndo, onCheck, onUndo }: CheckButtonsProps) {
  const { t } = useTranslation('staff');
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {caseKeys.check.map(([key, kind]) => (
        <KeyButton key={kind} shortcut={key} disabled={!mayCheck} onClick={() => onCheck(kind)}>
          {t(`check.${kind}`)}
        </KeyButton>
      ))}
      <KeyButton shortcut={caseKeys.undo} disabled={!mayUndo} onClick={onUndo}>
        {t('case.undo')}
      </KeyButton>
    </div>
  );
}
