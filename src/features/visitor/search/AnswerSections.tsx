import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer, SearchGroup } from '../../../domain/search/SearchAnswer.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { HitList } from './HitList.tsx';
import { useAfterPaint } from './useAfterPaint.ts';

interface AnswerSectionsProps {
  readonly answer: SearchAnswer;
  /** The query that is answered. */
  readonly asked: string;
}

/** The best hits of all kinds, then the others by kind. The others come a frame later: the next key is waiting. */
export function AnswerSections({ answer, asked }: AnswerSectionsProps) {
  const { t } = useTranslation('search');
  const groups = useAfterPaint(answer.groups);
  return (
    <>
      <Section title={t(answer.partial ? 'partial.title' : 'best')} id="best">
        {answer.partial && <p className="mb-4 text-ink-soft">{t('partial.text')}</p>}
        <HitList hits={answer.best} kinds />
      </Section>
      {groups.map((group) => (
        <Group key={group.kind} group={group} asked={asked} />
      ))}
    </>
  );
}

const shownAtFirst = 3;

function Group({ group: { kind, hits }, asked }: { readonly group: SearchGroup; readonly asked: string }) {
  const { t } = useTranslation('search');
  const [unfolded, setUnfolded] = useState<string>();
  const all = unfolded === asked;
  const hidden = hits.length - shownAtFirst;
  return (
    // Below the fold nothing is laid out until one scrolls there. The padding keeps focus rings from being cut off.
    <div className="-mx-2 mt-14 px-2 pb-2 [contain-intrinsic-size:auto_24rem] [content-visibility:auto]">
      <Section title={t(`kind.${kind}`)} id={kind}>
        <HitList hits={all ? hits : hits.slice(0, shownAtFirst)} kinds={false} />
        {!all && hidden > 0 && (
          <p className="mt-4">
            <Button onClick={() => setUnfolded(asked)}>{t('more', { number: hidden })}</Button>
          </p>
        )}
      </Section>
    </div>
  );
}
