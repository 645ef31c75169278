import { useTranslation } from 'react-i18next';
import type { GapView } from '../../domain/content/Citations.ts';
import { gapText } from './gapText.ts';
import { ShowCard } from './ShowCard.tsx';

/** One gap as the next thing to do on a page: the question in the reader's words and the clerk's, and the big card. */
export function AskCard({ gap }: { readonly gap: GapView }) {
  const { t } = useTranslation('facts');
  return (
    <div className="border-s-4 border-lacquer bg-raised p-5">
      <p className="text-small text-ink-soft">{t(`gap.ask.${gap.askWhom}`)}</p>
      <p className="mt-2 text-lead">{gap.question}</p>
      {gap.clerkQuestion !== gap.question && (
        <p lang="zh-Hans" className="mt-2 text-ink-soft">
          {gap.clerkQuestion}
        </p>
      )}
      <ShowCard look="next" text={gapText(gap)} />
    </div>
  );
}
