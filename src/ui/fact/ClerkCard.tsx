import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../domain/content/Citations.ts';
import { Button } from '../controls/Button.tsx';

interface ClerkCardProps {
  /** The question to hold up; undefined while none is. */
  readonly gap: GapView | undefined;
  onClose(): void;
}

/**
 * A card that fills the screen, to be held up at a window: the question large in the clerk's script, the reader's
 * own words below. A native modal `<dialog>`: focus stays inside, Esc closes, focus returns to the button.
 */
export function ClerkCard({ gap, onClose }: ClerkCardProps) {
  const { t } = useTranslation('facts');
  const dialog = useRef<HTMLDialogElement>(null);
  const question = useId();
  useEffect(() => {
    if (gap !== undefined && dialog.current?.open === false) dialog.current.showModal();
  }, [gap]);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={question}
      className="m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto bg-paper p-6 text-ink open:flex open:flex-col"
    >
      {gap !== undefined && (
        <>
          <p lang="zh-Hans" className="text-lead text-ink-soft">
            {t('card.hello')}
          </p>
          <p id={question} lang="zh-Hans" className="mt-4 text-display font-semibold">
            {gap.clerkQuestion}
          </p>
          {gap.question !== gap.clerkQuestion && (
            <p className="mt-8 border-t border-hair pt-4 text-lead">{gap.question}</p>
          )}
          <p lang="zh-Hans" className="mt-8 text-ink-soft">
            {t('card.thanks')}
          </p>
          <p className="mt-auto grid pt-8">
            <Button onClick={() => dialog.current?.close()}>{t('card.close')}</Button>
          </p>
        </>
      )}
    </dialog>
  );
}
