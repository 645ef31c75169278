import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button.tsx';

/** What is held up: words for the clerk, and the same for the reader, so that both know what is asked. */
export interface ClerkText {
  /** What the clerk is asked to do with it: answer a question, say what a word is here, tell about a paper. */
  readonly ask: 'question' | 'word' | 'paper';
  /** In the clerk's script (mainland, `zh-Hans`). */
  readonly clerk: string;
  /** How it is read, where that helps the reader to say it. */
  readonly reading?: string;
  /** In the reader's language; not shown twice where it is the same. */
  readonly own: string;
}

interface ClerkCardProps {
  /** Undefined while nothing is held up. */
  readonly text: ClerkText | undefined;
  onClose(): void;
}

/**
 * A card that fills the screen, to be held up at a window: large in the clerk's script, the reader's own words
 * below. A native modal `<dialog>`: focus stays inside, Esc closes, focus returns to the button.
 */
export function ClerkCard({ text, onClose }: ClerkCardProps) {
  return text === undefined ? null : <OpenCard text={text} onClose={onClose} />;
}

function OpenCard({ text, onClose }: ClerkCardProps & { readonly text: ClerkText }) {
  const { t } = useTranslation('facts');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={heading}
      className="m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto bg-paper p-6 text-ink open:flex open:flex-col"
    >
      <p lang="zh-Hans" className="text-lead text-ink-soft">
        {t(`card.hello.${text.ask}`)}
      </p>
      <p id={heading} lang="zh-Hans" className="mt-4 text-display font-semibold">
        {text.clerk}
      </p>
      {text.reading !== undefined && (
        <p lang="zh-Latn" className="mt-1 text-lead">
          {text.reading}
        </p>
      )}
      {text.own !== text.clerk && <p className="mt-8 border-t border-hair pt-4 text-lead">{text.own}</p>}
      <p lang="zh-Hans" className="mt-8 text-ink-soft">
        {t('card.thanks')}
      </p>
      <p className="mt-auto grid pt-8">
        <Button onClick={() => dialog.current?.close()}>{t('card.close')}</Button>
      </p>
    </dialog>
  );
}
