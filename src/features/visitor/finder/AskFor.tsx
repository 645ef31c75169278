import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../domain/content/Citations.ts';
import { gapText } from '../../../ui/fact/gapText.ts';
import { ShowCard } from '../../../ui/fact/ShowCard.tsx';

/** A question to ask, in the words of both sides, and the card to hold up. Quieter than an `AskCard`: many stand on one page. */
export function AskFor({ gap }: { readonly gap: GapView }) {
  const { t } = useTranslation('facts');
  return (
    <div className="mt-4 border-s-2 border-rule ps-4">
      <p className="text-small text-ink-soft">{t(`gap.ask.${gap.askWhom}`)}</p>
      <p className="mt-1">{gap.question}</p>
      {gap.clerkQuestion !== gap.question && (
        <p lang="zh-Hans" className="mt-1 text-ink-soft">
          {gap.clerkQuestion}
        </p>
      )}
      <ShowCard text={gapText(gap)} />
    </div>
  );
}
