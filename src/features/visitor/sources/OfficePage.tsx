import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';
import { ClerkCard } from '../../../ui/fact/ClerkCard.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { type OfficeView, type OpenQuestion, readQuestions } from './OfficeView.ts';

/** Every open question for one office, in both scripts, each ready to hold up. */
export function OfficePage({ view }: PageProps<OfficeView, unknown>) {
  const { t } = useTranslation(['sources', 'facts']);
  const [shown, setShown] = useState<OpenQuestion>();
  const questions = useMemo(() => readQuestions(view.lines), [view.lines]);
  return (
    <PageFrame
      title={t(`facts:office.${view.office}`)}
      kicker={t('gaps.title')}
      lead={t('gaps.officeLead', { total: view.total })}
      back={{ path: '/gaps', label: t('gaps.title') }}
    >
      <ul className="max-w-prose border-t border-hair">
        {questions.map((entry) => (
          <li key={entry.slug} id={entry.slug} className="border-b border-hair py-4">
            <h2 className="font-semibold">{entry.name}</h2>
            <p>{entry.question}</p>
            {entry.clerk !== entry.question && <p lang="zh-Hans">{entry.clerk}</p>}
            <Button look="quiet" onClick={() => setShown(entry)}>
              {t('facts:gap.show')}
            </Button>
          </li>
        ))}
      </ul>
      <ClerkCard
        text={shown && { ask: 'question', clerk: shown.clerk, own: shown.question }}
        onClose={() => setShown(undefined)}
      />
    </PageFrame>
  );
}
