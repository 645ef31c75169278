import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../../domain/content/Citations.ts';
import type { AskFirst, PaperRef, Verdict, VerdictNote } from '../../../../domain/verdict/Verdict.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';
import { GapList } from '../../../../ui/fact/GapList.tsx';
import { useOpeningText } from '../day/useOpeningText.ts';
import { useReasonText } from './useReasonText.ts';

interface VerdictWhyProps {
  readonly verdict: Verdict;
  personName(person: PersonRef): string;
}

/** Everything behind the answer: what stands in the way, what to ask, what to look at again, and what it cannot know. */
export function VerdictWhy({ verdict, personName }: VerdictWhyProps) {
  const { t } = useTranslation('visit');
  const reasonText = useReasonText(personName);
  const openingText = useOpeningText();
  const { reasons, promises, askFirst, openings, checks, notes } = verdict;
  const open = openings.filter(({ times }) => times.length > 0);
  const askText = (ask: AskFirst) =>
    ask.type === 'hours'
      ? t(ask.question === null ? 'verdict.ask.hoursElsewhere' : 'verdict.ask.hours')
      : ask.type === 'holidays'
        ? t('verdict.ask.holidays', { year: String(ask.year) })
        : t(`verdict.ask.${ask.type}`, { errand: ask.errandName });
  const paperText = ({ name, person }: PaperRef) =>
    person === 'self' ? name : t('verdict.paperOf', { paper: name, person: personName(person) });
  const noteText = (note: VerdictNote) =>
    note.type === 'expiresOnTheDay'
      ? t('verdict.note.expiresOnTheDay', { paper: paperText(note.paper) })
      : t(`verdict.note.${note.type}`, { errand: note.errandName, words: note.words });
  const questions = new Map<string, GapView>();
  for (const { question } of askFirst) if (question !== null) questions.set(question.id, question);
  return (
    <div className="pb-4">
      <Lines title={t('verdict.whyNot')} lines={reasons.map(reasonText)} />
      <Lines title={t('verdict.promised')} lines={promises.map(({ name }) => name)} />
      <Lines title={t('verdict.askFirst')} lines={askFirst.map(askText)} />
      <Lines
        title={t('verdict.checks')}
        lines={checks.map(({ paper }) => t('verdict.check', { paper: paperText(paper) }))}
      />
      <Lines title={t('verdict.notes')} lines={[...open.map(openingText), ...notes.map(noteText)]} />
      {questions.size > 0 && (
        <div className="mt-4">
          <p className="mb-2 font-semibold">{t('verdict.questions')}</p>
          <GapList gaps={[...questions.values()]} />
        </div>
      )}
      <p className="mt-4 text-small text-ink-soft">
        {t(open.length > 0 && !askFirst.some(({ type }) => type === 'hours') ? 'verdict.limitsOpen' : 'verdict.limits')}
      </p>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="mt-4 font-semibold">{title}</p>
      <ul className="list-disc ps-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
