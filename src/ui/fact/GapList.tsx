import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../domain/content/Citations.ts';
import { Button } from '../controls/Button.tsx';
import { ClerkCard } from './ClerkCard.tsx';
import { Fold } from './Fold.tsx';
import { gapText } from './gapText.ts';

/**
 * What no source answers, each with a question ready to ask. The question stands in the page itself, in the
 * reader's words and the clerk's; with scripts it can also be held up as a full-screen card.
 */
export function GapList({ gaps }: { readonly gaps: readonly GapView[] }) {
  const { t } = useTranslation('facts');
  const [shown, setShown] = useState<GapView>();
  if (gaps.length === 0) return null;
  return (
    <>
      <ul className="border-t border-hair">
        {gaps.map((gap) => (
          <li key={gap.id} className="border-b border-hair">
            <Fold look="row" label={gap.name}>
              <GapQuestion gap={gap} onShow={() => setShown(gap)} showLabel={t('gap.show')} />
            </Fold>
          </li>
        ))}
      </ul>
      <ClerkCard text={shown && gapText(shown)} onClose={() => setShown(undefined)} />
    </>
  );
}

interface GapQuestionProps {
  readonly gap: GapView;
  readonly showLabel: string;
  onShow(): void;
}

function GapQuestion({ gap, showLabel, onShow }: GapQuestionProps) {
  const { t } = useTranslation('facts');
  return (
    <div className="pb-4">
      <p className="text-small text-ink-soft">{t(`gap.ask.${gap.askWhom}`)}</p>
      <p className="mt-2">{gap.question}</p>
      {gap.clerkQuestion !== gap.question && (
        <p lang="zh-Hans" className="mt-2 text-lead">
          {gap.clerkQuestion}
        </p>
      )}
      <p className="mt-3 noscript:hidden print:hidden">
        <Button onClick={onShow}>{showLabel}</Button>
      </p>
    </div>
  );
}
