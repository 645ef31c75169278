import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { evaluateCondition } from '../../../src/domain/eligibility/evaluateCondition.ts';
import { isHeld } from '../../../src/domain/eligibility/evaluateRule.ts';
import { explainOutcome } from '../../../src/domain/eligibility/explainOutcome.ts';
import { groupResults, isMeant, resultGroups } from '../../../src/domain/eligibility/groupResults.ts';
import { knownAnswers } from '../../../src/domain/eligibility/knownAnswers.ts';
import { loadFinder } from '../../../src/domain/eligibility/loadFinder.ts';
import { nextQuestion, openQuestions } from '../../../src/domain/eligibility/nextQuestion.ts';
import type { FinderAnswer, FinderAnswers } from '../../../src/domain/visit/FinderAnswers.ts';
import { questions, records, ruleFor, rules } from './shippedRules.ts';

const model = await loadFinder(createMemoryReader(records), 'en', '2026-11-20');

/** How one person might answer a question. */
function answerOf(fact: string): fc.Arbitrary<FinderAnswer> {
  const answer = questions.find((question) => question.fact === fact)?.answer;
  const skipped = fc.constant<FinderAnswer>({ skipped: true });
  if (answer?.type === 'number')
    return fc.oneof(
      skipped,
      fc.integer({ min: answer.least, max: answer.most }).map((number) => ({ number })),
    );
  if (answer?.type === 'one')
    return fc.oneof(skipped, fc.constantFrom(...answer.options.map(({ id }) => ({ option: id }))));
  const options = answer?.options ?? [];
  return fc.oneof(
    skipped,
    fc
      .subarray(
        options.filter(({ alone }) => !alone).map(({ id }) => id),
        { minLength: 1 },
      )
      .map((chosen) => ({ options: chosen })),
    fc.constantFrom(...options.filter(({ alone }) => alone).map(({ id }) => ({ options: [id] }))),
  );
}
const everyAnswer = fc.record(Object.fromEntries(questions.map(({ fact }) => [fact, answerOf(fact)])));

function pick(answers: FinderAnswers, facts: readonly string[]): FinderAnswers {
  return Object.fromEntries(facts.flatMap((fact) => (answers[fact] === undefined ? [] : [[fact, answers[fact]]])));
}

/** Answers in the order in which the finder asks, until it stops. */
function walk(answers: FinderAnswers): FinderAnswers {
  let given: FinderAnswers = {};
  for (let step = 0; step <= questions.length; step += 1) {
    const question = nextQuestion(questions, rules, given);
    if (question === undefined) return given;
    expect(given).not.toHaveProperty([question.fact]);
    given = { ...given, ...pick(answers, [question.fact]) };
  }
  throw new Error('the finder does not stop');
}

describe('which question is asked', () => {
  test('[RULE-6] the one on which most rules depend, those that can be met counting twice', () => {
    const [first, second] = openQuestions(questions, rules, {});
    expect([first?.fact, second?.fact]).toEqual(['permit', 'residence-permit']);
    const small = {
      heldWhen: null,
      conditionsPublished: true,
      requirements: [{ id: 'x', condition: { is: 'treated', options: ['no'] } }],
    };
    const reported = {
      ...small,
      conditionsPublished: false,
      requirements: [{ id: 'x', condition: { is: 'household', options: ['matsu'] } }],
    };
    expect(nextQuestion(questions, [reported, small], {})?.fact).toBe('treated');
    expect(nextQuestion(questions, [reported, reported, reported, small], {})?.fact).toBe('household');
    // Equals are asked in the questions' own order.
    expect(nextQuestion(questions, [reported, reported, small], {})?.fact).toBe('household');
  });

  test('[RULE-7] where the job is, is not asked of somebody without one', () => {
    const facts = (answers: FinderAnswers) => openQuestions(questions, rules, answers).map(({ fact }) => fact);
    expect(facts({})).toContain('contract-year');
    expect(facts({ doing: { options: ['student-fuzhou'] } })).not.toContain('contract-year');
    expect(facts({ doing: { options: ['student-fuzhou'] } })).not.toContain('work-place');
    expect(facts({ doing: { options: ['own-firm'] } })).toContain('work-place');
    expect(facts({ 'residence-permit': { option: 'none' } })).not.toContain('owns-home');
  });

  test('[RULE-7] when it stops, nothing left unasked changes any outcome', () => {
    fc.assert(
      fc.property(everyAnswer, (answers) => {
        const given = walk(answers);
        // A skipped answer stays out; all others are put in.
        const rest = Object.fromEntries(Object.entries(answers).filter(([fact]) => !(fact in given)));
        for (const rule of rules.filter((one) => !isHeld(one, given)))
          expect(explainOutcome(rule, questions, { ...rest, ...given }).outcome).toBe(
            explainOutcome(rule, questions, given).outcome,
          );
      }),
      { numRuns: 60 },
    );
  });

  test('[RULE-5] whoever skips everything is asked each question at most once, and not what hangs on a skipped one', () => {
    const given = walk(Object.fromEntries(questions.map(({ fact }) => [fact, { skipped: true as const }])));
    expect(Object.keys(given)).toEqual(expect.arrayContaining(['permit', 'doing', 'age']));
    expect(Object.keys(given)).not.toContain('contract-year');
  });

  test('[RULE-3] the order in which questions are answered changes no result', () => {
    fc.assert(
      fc.property(everyAnswer, fc.shuffledSubarray(questions.map(({ fact }) => fact)), (answers, facts) => {
        const turned = groupResults(model, pick(answers, facts.toReversed()));
        expect(turned).toEqual(groupResults(model, pick(answers, facts)));
      }),
      { numRuns: 40 },
    );
  });

  test('[RULE-3] an answer never turns what fits, or what differs, into anything else', () => {
    fc.assert(
      fc.property(everyAnswer, fc.subarray(questions.map(({ fact }) => fact)), (answers, facts) => {
        const before = groupResults(model, pick(answers, facts));
        const after = groupResults(model, answers);
        for (const group of ['fits', 'differs'] as const)
          for (const { rule } of before[group])
            expect([...after[group], ...after.held].map((one) => one.rule)).toContain(rule);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is told of an outcome', () => {
  test('[RULE-8] each change told does change its requirement', () => {
    fc.assert(
      fc.property(everyAnswer, (answers) => {
        for (const rule of rules) {
          const told = explainOutcome(rule, questions, answers);
          for (const [index, { outcome, changes }] of told.requirements.entries()) {
            const condition = rule.requirements[index]?.condition ?? { staffDecides: true };
            if (outcome !== 'unmet') expect(changes).toEqual([]);
            for (const change of changes) {
              const others: FinderAnswer[] =
                'from' in change
                  ? [{ number: change.from }, { number: change.to }]
                  : change.options.map((option) =>
                      questions.find(({ fact }) => fact === change.fact)?.answer.type === 'one'
                        ? { option }
                        : { options: [option] },
                    );
              for (const other of others)
                expect(evaluateCondition(condition, { ...answers, [change.fact]: other })).not.toBe('unmet');
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('[RULE-8] by hand: the age for the ride card, the permit for it, and what takes more than one answer', () => {
    const card = explainOutcome(ruleFor('benefit.haiqing-card'), questions, {
      age: { number: 50 },
      'residence-permit': { option: 'pingtan' },
    });
    expect(card.outcome).toBe('unmet');
    expect(card.requirements.map(({ changes }) => changes)).toEqual([
      [{ fact: 'residence-permit', options: ['fuzhou'] }],
      [{ fact: 'age', from: 16, to: 45 }],
    ]);
    const flat = explainOutcome(ruleFor('housing.city-apartment'), questions, {
      doing: { options: ['student-fuzhou'] },
      'work-place': { option: 'elsewhere' },
    });
    expect(flat.requirements[0]).toEqual({ id: 'steady-work', outcome: 'unmet', changes: [] });
  });

  test('[RULE-1] what comes out the same whatever is answered is not called unknown', () => {
    const schooling = ruleFor('benefit.fuma-schooling');
    expect(explainOutcome(schooling, questions, {})).toMatchObject({ outcome: 'staffDecides', askFacts: [] });
  });

  test('[RULE-7] what is open names the questions that would settle it', () => {
    const told = explainOutcome(ruleFor('document.residence-permit'), questions, {
      stay: { option: 'half-year' },
      doing: { options: ['employed'] },
    });
    expect(told.askFacts).toEqual(['permit']);
  });

  test('[RULE-9] answers that this edition does not understand count as not given', () => {
    const kept: FinderAnswers = {
      permit: { option: 'ten-year' },
      doing: { options: ['employed', 'astronaut'] },
      age: { number: 400 },
      household: { options: ['matsu'] },
      'shoe-size': { number: 42 },
      stay: { option: 'half-year' },
      skill: { skipped: true },
    };
    expect(knownAnswers(questions, kept)).toEqual({ stay: { option: 'half-year' }, skill: { skipped: true } });
  });
});

describe('what the finder looks over', () => {
  test('[RULE-12] every measure, housing route, document and benefit once; the eight slots as their programme', () => {
    const told = model.rules.map(({ subject }) => subject.id);
    expect(new Set(told).size).toBe(told.length);
    const same = new Set(rules.flatMap(({ sameThingIds }) => sameThingIds));
    for (const record of records) {
      if (!['measure', 'housing', 'document', 'benefit'].includes(record.kind)) continue;
      const slot = record.kind === 'measure' && record.programId !== null;
      expect(told.includes(record.id), record.id).toBe(!slot && !same.has(record.id));
    }
    expect(told).toContain('program.zone-eight');
  });

  test('[RULE-12] a measure is looked over by itself once its text is there', async () => {
    const withText = records.map((record) =>
      record.id === 'measure.zone-8-3' && record.kind === 'measure' ? { ...record, textSupplied: true } : record,
    );
    const { rules: told } = await loadFinder(createMemoryReader(withText), 'en', '2026-11-20');
    expect(told.map(({ subject }) => subject.id)).toContain('measure.zone-8-3');
  });

  test('[RULE-12] each is in exactly one group, and each has somebody to ask and a page', () => {
    const groups = groupResults(model, {});
    expect(resultGroups.flatMap((group) => groups[group])).toHaveLength(model.rules.length);
    for (const { subject, gaps, conditionsPublished } of model.rules) {
      expect(subject.path, subject.id).toMatch(/^\//);
      if (!conditionsPublished) expect(gaps.length, subject.id).toBeGreaterThan(0);
    }
  });

  test('[RULE-13] who has a five-year permit is not asked for the papers for one, and is told so', () => {
    const answers: FinderAnswers = { permit: { option: 'five-year' }, 'residence-permit': { option: 'fuzhou' } };
    const asked = openQuestions(questions, rules, answers).map(({ fact }) => fact);
    expect(openQuestions(questions, rules, {}).map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['taiwan-papers', 'steady-home']),
    );
    expect(asked).not.toContain('taiwan-papers');
    expect(asked).not.toContain('steady-home');
    expect(groupResults(model, answers).held.map(({ rule }) => rule.subject.id)).toEqual([
      'document.five-year-permit',
      'document.residence-permit',
      'document.single-entry-permit',
    ]);
    expect(groupResults(model, { permit: { option: 'lost' } }).held).toEqual([]);
  });

  test('[FINDER-4] what is not published comes first where everything reported of it matches', () => {
    const { notPublished, differs } = groupResults(model, {
      doing: { options: ['seeking'] },
      firm: { options: ['none'] },
    });
    const meant = notPublished.filter(isMeant).map(({ rule }) => rule.subject.id);
    expect(meant).toEqual(['housing.city-transition', 'housing.zone-apartment']);
    expect(notPublished.slice(0, 2).map(({ rule }) => rule.subject.id)).toEqual(meant);
    expect(differs.map(({ rule }) => rule.subject.id)).toContain('benefit.quality-award');
  });
});
