import { useEffect, useMemo, useRef, useState } from 'react';
import type { FinderModel, QuestionView } from '../../../domain/eligibility/FinderModel.ts';
import { knownAnswers } from '../../../domain/eligibility/knownAnswers.ts';
import { openQuestions } from '../../../domain/eligibility/nextQuestion.ts';
import type { FinderAnswer, FinderAnswers } from '../../../domain/visit/FinderAnswers.ts';

const none: FinderAnswers = {};

/** Which question is asked now, and the ways from one to another. Answers stand in the order in which they were given. */
export function useQuestions(
  { questions, rules }: FinderModel,
  answers: FinderAnswers | undefined,
  change: (edit: (now: FinderAnswers) => FinderAnswers) => void,
) {
  const known = useMemo(() => knownAnswers(questions, answers ?? none), [questions, answers]);
  const open = useMemo(() => openQuestions(questions, rules, known), [questions, rules, known]);
  /** A question the reader went back to; otherwise the most telling one is asked. */
  const [revisited, setRevisited] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(0);
  const [moves, setMoves] = useState(0);

  const current: QuestionView | undefined = questions.find(({ fact }) => fact === revisited) ?? open[0];
  useEffect(() => {
    // Only after the reader moved on: a page that has just been opened keeps the focus where it is.
    if (moves === moved.current) return;
    moved.current = moves;
    heading.current?.focus();
  }, [moves]);

  const show = (fact: string | undefined) => {
    setRevisited(fact);
    setMoves((before) => before + 1);
  };
  const given = Object.keys(known);
  const place = current === undefined || !given.includes(current.fact) ? given.length : given.indexOf(current.fact);
  const before = given[place - 1];
  return {
    known,
    current,
    given: current === undefined ? undefined : known[current.fact],
    left: open.length,
    heading,
    answer(answer: FinderAnswer) {
      if (current === undefined) return;
      const { fact } = current;
      change((now) => ({ ...now, [fact]: answer }));
      show(undefined);
    },
    goTo: show,
    back: before === undefined ? undefined : () => show(before),
  };
}
