import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/domain/content/Condition.ts';
import { allCombinations } from '../../../src/domain/eligibility/allCombinations.ts';
import { evaluateCondition } from '../../../src/domain/eligibility/evaluateCondition.ts';
import type { FinderQuestion } from '../../../src/domain/eligibility/FinderQuestion.ts';
import { type Outcome, outcomes } from '../../../src/domain/eligibility/Outcome.ts';
import { possibleAnswers } from '../../../src/domain/eligibility/possibleAnswers.ts';
import { tellingFacts } from '../../../src/domain/eligibility/tellingFacts.ts';
import type { FinderAnswer, FinderAnswers } from '../../../src/domain/visit/FinderAnswers.ts';

const questions: readonly FinderQuestion[] = [
  { fact: 'colour', order: 1, answer: { type: 'one', options: [{ id: 'red' }, { id: 'blue' }, { id: 'green' }] } },
  {
    fact: 'tools',
    order: 2,
    answer: { type: 'several', options: [{ id: 'saw' }, { id: 'axe' }, { id: 'pen' }, { id: 'none', alone: true }] },
  },
  { fact: 'age', order: 3, answer: { type: 'number', least: 0, most: 120 } },
];

const met: Condition = { is: 'colour', options: ['red'] };
const unmet: Condition = { is: 'colour', options: ['blue'] };
const unknown: Condition = { is: 'tools', options: ['saw'] };
const staffDecides: Condition = { staffDecides: true };
const parts = { met, unmet, unknown, staffDecides } as const;
const answers: FinderAnswers = { colour: { option: 'red' } };

const all: Record<Outcome, Record<Outcome, Outcome>> = {
  met: { met: 'met', unmet: 'unmet', unknown: 'unknown', staffDecides: 'staffDecides' },
  unmet: { met: 'unmet', unmet: 'unmet', unknown: 'unmet', staffDecides: 'unmet' },
  unknown: { met: 'unknown', unmet: 'unmet', unknown: 'unknown', staffDecides: 'unknown' },
  staffDecides: { met: 'staffDecides', unmet: 'unmet', unknown: 'unknown', staffDecides: 'staffDecides' },
};
const any: Record<Outcome, Record<Outcome, Outcome>> = {
  met: { met: 'met', unmet: 'met', unknown: 'met', staffDecides: 'met' },
  unmet: { met: 'met', unmet: 'unmet', unknown: 'unknown', staffDecides: 'staffDecides' },
  unknown: { met: 'met', unmet: 'unknown', unknown: 'unknown', staffDecides: 'unknown' },
  staffDecides: { met: 'met', unmet: 'staffDecides', unknown: 'unknown', staffDecides: 'staffDecides' },
};
const not: Record<Outcome, Outcome> = {
  met: 'unmet',
  unmet: 'met',
  unknown: 'unknown',
  staffDecides: 'staffDecides',
};

describe('a condition held against answers', () => {
  test.each(outcomes)('[RULE-2] %s with each other outcome, by hand', (left) => {
    for (const right of outcomes) {
      const pair = [parts[left], parts[right]];
      expect(evaluateCondition({ all: pair }, answers), `all ${left} ${right}`).toBe(all[left][right]);
      expect(evaluateCondition({ any: pair }, answers), `any ${left} ${right}`).toBe(any[left][right]);
    }
    expect(evaluateCondition({ not: parts[left] }, answers)).toBe(not[left]);
  });

  test('[RULE-2] leaves: one option, several options, and a number with its bounds', () => {
    const saw: Condition = { is: 'tools', options: ['saw', 'axe'] };
    expect(evaluateCondition(saw, { tools: { options: ['pen', 'axe'] } })).toBe('met');
    expect(evaluateCondition(saw, { tools: { options: ['pen'] } })).toBe('unmet');
    const grown: Condition = { between: 'age', min: 16, max: 45 };
    const at = (number: number) => evaluateCondition(grown, { age: { number } });
    expect([15, 16, 45, 46].map(at)).toEqual(['unmet', 'met', 'met', 'unmet']);
    expect(evaluateCondition({ between: 'age', min: null, max: 10 }, { age: { number: 0 } })).toBe('met');
    expect(evaluateCondition({ between: 'age', min: 10, max: null }, { age: { number: 9 } })).toBe('unmet');
  });

  test('[RULE-5] a skipped question counts like one that was not asked', () => {
    expect(evaluateCondition(met, { colour: { skipped: true } })).toBe('unknown');
    expect(evaluateCondition({ between: 'age', min: 1, max: 2 }, { age: { skipped: true } })).toBe('unknown');
    expect(tellingFacts({ all: [met, unknown] }, questions, { colour: { skipped: true } })).toEqual(['tools']);
  });
});

describe('[RULE-1] every way to answer', () => {
  const conditions = (condition: Condition) => [...allCombinations(condition, questions)];

  test('each option, and no answer at all', () => {
    expect(conditions(met)).toEqual([
      {},
      { colour: { option: 'red' } },
      { colour: { option: 'blue' } },
      { colour: { option: 'green' } },
    ]);
  });

  test('of several, every set of the named ones with and without another one, and what stands alone', () => {
    const sets = conditions({ is: 'tools', options: ['saw'] }).map(({ tools }) =>
      tools !== undefined && 'options' in tools ? tools.options.join('+') : '',
    );
    expect(sets.toSorted()).toEqual(['', 'axe', 'none', 'saw', 'saw+axe']);
  });

  test('of numbers, the bounds with their neighbours and the ends, inside what may be answered', () => {
    const ages = conditions({ between: 'age', min: 16, max: 120 }).flatMap(({ age }) =>
      age !== undefined && 'number' in age ? [age.number] : [],
    );
    expect(ages).toEqual([0, 15, 16, 17, 119, 120]);
  });

  test('and all of them together', () => {
    expect(conditions({ all: [met, { between: 'age', min: null, max: 50 }] })).toHaveLength(4 * 6);
  });
});

const leaf = fc.oneof(
  fc.constant<Condition>({ staffDecides: true }),
  fc.subarray(['red', 'blue', 'green'], { minLength: 1 }).map((options): Condition => ({ is: 'colour', options })),
  fc.subarray(['saw', 'axe', 'none'], { minLength: 1 }).map((options): Condition => ({ is: 'tools', options })),
  fc
    .tuple(fc.constantFrom(null, 10, 18), fc.constantFrom(null, 30, 45))
    .map(([min, max]): Condition => ({ between: 'age', min, max })),
);
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('tree').map((inner): Condition => ({ not: inner })),
  ),
}));

/** Answers to some of the questions, each as any person could give it. */
const given: fc.Arbitrary<FinderAnswers> = fc.record(
  {
    colour: fc.constantFrom(...['red', 'blue', 'green'].map((option) => ({ option }))),
    tools: fc.oneof(
      fc.subarray(['saw', 'axe', 'pen'], { minLength: 1 }).map((options) => ({ options })),
      fc.constant<FinderAnswer>({ options: ['none'] }),
    ),
    age: fc.integer({ min: 0, max: 120 }).map((number) => ({ number })),
  },
  { requiredKeys: [] },
);

function reversed(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(reversed).toReversed() };
  if ('any' in condition) return { any: condition.any.map(reversed).toReversed() };
  return 'not' in condition ? { not: reversed(condition.not) } : condition;
}

describe('any tree', () => {
  test('[RULE-1] has one of the four outcomes for every combination', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        for (const one of allCombinations(condition, questions))
          if (!outcomes.includes(evaluateCondition(condition, one))) return false;
        return true;
      }),
    );
  });

  test('[RULE-3] one more answer never turns met or unmet into anything else', () => {
    fc.assert(
      fc.property(tree, given, given, (condition, some, more) => {
        const before = evaluateCondition(condition, some);
        return before === 'unknown' || evaluateCondition(condition, { ...more, ...some }) === before;
      }),
    );
  });

  test('[RULE-3] the order of answers and of parts does not matter', () => {
    fc.assert(
      fc.property(tree, given, (condition, some) => {
        const turned = Object.fromEntries(Object.entries(some).toReversed());
        return evaluateCondition(condition, some) === evaluateCondition(reversed(condition), turned);
      }),
    );
  });

  test('[RULE-2] all and any mirror each other through not', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), given, (conditions, some) => {
        const mirrored: Condition = { not: { any: conditions.map((one): Condition => ({ not: one })) } };
        return evaluateCondition({ all: conditions }, some) === evaluateCondition(mirrored, some);
      }),
    );
  });

  test('[RULE-7] a fact is asked exactly when two answers to it can come out differently', () => {
    fc.assert(
      fc.property(tree, given, (condition, some) => {
        const asked = tellingFacts(condition, questions, some);
        for (const question of questions) {
          if (question.fact in some) continue;
          const others = questions.filter((one) => one !== question && !(one.fact in some));
          // Slowly and by hand: every answer to it, in the company of every answer to the others.
          let matters = false;
          for (const rest of companies(others, condition)) {
            const found = new Set(
              possibleAnswers(question, [condition]).map((answer) =>
                evaluateCondition(condition, { ...some, ...rest, [question.fact]: answer }),
              ),
            );
            matters ||= found.size > 1;
          }
          if (matters !== asked.includes(question.fact)) return false;
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });
});

function companies(others: readonly FinderQuestion[], condition: Condition): FinderAnswers[] {
  return others.reduce<FinderAnswers[]>(
    (sofar, { fact, ...rest }) =>
      sofar.flatMap((one) =>
        possibleAnswers({ fact, ...rest }, [condition]).map((answer) => ({ ...one, [fact]: answer })),
      ),
    [{}],
  );
}
