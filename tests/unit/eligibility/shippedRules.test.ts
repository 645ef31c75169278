import { describe, expect, test } from 'vitest';
import { countOutcomes } from '../../../src/build/content/countOutcomes.ts';
import { drawCondition } from '../../../src/build/content/drawCondition.ts';
import { rulesText } from '../../../src/build/content/rulesText.ts';
import type { EligibilityRule } from '../../../src/domain/content/EligibilityRule.ts';
import { findEditionProblems } from '../../../src/domain/content/findEditionProblems.ts';
import { allCombinations } from '../../../src/domain/eligibility/allCombinations.ts';
import { evaluateRule, wholeCondition } from '../../../src/domain/eligibility/evaluateRule.ts';
import { outcomes } from '../../../src/domain/eligibility/Outcome.ts';
import type { FinderAnswers } from '../../../src/domain/visit/FinderAnswers.ts';
import { questions, records, ruleFor, rules } from './shippedRules.ts';

const one = (option: string) => ({ option });
const some = (...options: string[]) => ({ options });
const years = (number: number) => ({ number });

/** Worked out by hand from the published conditions, not from the trees. */
const tables: Readonly<Record<string, readonly (readonly [FinderAnswers, string])[]>> = {
  'benefit.haiqing-card': [
    [{}, 'unknown'],
    [{ age: years(15) }, 'unmet'],
    [{ age: years(16) }, 'unknown'],
    [{ age: years(16), 'residence-permit': one('fuzhou') }, 'met'],
    [{ age: years(45), 'residence-permit': one('fuzhou') }, 'met'],
    [{ age: years(46), 'residence-permit': one('fuzhou') }, 'unmet'],
    [{ age: years(30), 'residence-permit': one('pingtan') }, 'unmet'],
    [{ age: years(30), 'residence-permit': one('elsewhere') }, 'unmet'],
    [{ age: years(30), 'residence-permit': one('none') }, 'unmet'],
    [{ 'residence-permit': one('none') }, 'unmet'],
    [{ 'residence-permit': one('fuzhou'), age: { skipped: true } }, 'unknown'],
  ],
  'housing.city-apartment': [
    [{}, 'unknown'],
    [{ 'owns-home': one('yes') }, 'unmet'],
    [
      {
        doing: some('employed'),
        'contract-year': one('yes'),
        'work-place': one('university-town'),
        'residence-permit': one('fuzhou'),
        'owns-home': one('no'),
      },
      'staffDecides',
    ],
    [
      {
        doing: some('employed'),
        'contract-year': one('no'),
        'work-place': one('districts'),
        'residence-permit': one('fuzhou'),
        'owns-home': one('no'),
      },
      'unmet',
    ],
    [
      {
        doing: some('household-business'),
        'work-place': one('districts'),
        'residence-permit': one('fuzhou'),
        'owns-home': one('no'),
      },
      'staffDecides',
    ],
    [{ doing: some('own-firm'), 'work-place': one('elsewhere') }, 'unmet'],
    [{ doing: some('employed', 'own-firm'), 'contract-year': one('no'), 'work-place': one('districts') }, 'unknown'],
    [{ doing: some('student-fuzhou') }, 'unmet'],
    [{ 'residence-permit': one('pingtan') }, 'unmet'],
  ],
  'document.residence-permit': [
    [{}, 'unknown'],
    [{ stay: one('shorter') }, 'unmet'],
    [{ stay: one('half-year'), doing: some('employed'), permit: one('five-year') }, 'met'],
    [{ stay: one('half-year'), doing: some('student-elsewhere'), permit: one('five-year') }, 'met'],
    [{ stay: one('half-year'), 'steady-home': one('yes'), permit: one('five-year') }, 'met'],
    [{ stay: one('half-year'), 'steady-home': one('no'), permit: one('five-year') }, 'unknown'],
    [{ stay: one('half-year'), 'steady-home': one('no'), doing: some('none'), permit: one('five-year') }, 'unmet'],
    [
      { stay: one('half-year'), 'steady-home': one('no'), doing: some('flexible'), permit: one('five-year') },
      'staffDecides',
    ],
    [{ stay: one('half-year'), 'steady-home': one('yes'), permit: one('single-entry') }, 'unmet'],
  ],
  'benefit.fuma-card': [
    [{}, 'unknown'],
    [{ household: one('matsu') }, 'unknown'],
    [{ household: one('matsu'), permit: one('single-entry') }, 'met'],
    [{ household: one('matsu'), permit: one('never') }, 'unmet'],
    [{ household: one('elsewhere'), permit: one('five-year') }, 'unmet'],
    [{ permit: one('lost') }, 'unmet'],
  ],
  'benefit.skill-recognition': [
    [{}, 'unknown'],
    [{ skill: some('care-worker') }, 'met'],
    [{ skill: some('other') }, 'staffDecides'],
    [{ skill: some('other', 'hairdresser') }, 'met'],
    [{ skill: some('none') }, 'unmet'],
  ],
  'benefit.social-insurance': [
    [{ doing: some('employed') }, 'met'],
    [{ doing: some('flexible') }, 'unknown'],
    [{ doing: some('flexible'), 'residence-permit': one('elsewhere') }, 'met'],
    [{ doing: some('none'), 'residence-permit': one('none') }, 'unmet'],
    [{ doing: some('own-firm'), 'residence-permit': one('none') }, 'staffDecides'],
    [{ 'residence-permit': one('fuzhou') }, 'unknown'],
  ],
  'housing.zone-apartment': [
    [{ doing: some('seeking') }, 'staffDecides'],
    [{ doing: some('employed') }, 'unmet'],
    [{ doing: some('own-firm') }, 'staffDecides'],
    [{}, 'unknown'],
  ],
};

describe('truth tables made by hand', () => {
  test.each(Object.entries(tables))('[RULE-1] %s', (subject, lines) => {
    for (const [answers, expected] of lines)
      expect(evaluateRule(ruleFor(subject), answers).outcome, JSON.stringify(answers)).toBe(expected);
  });
});

describe('every shipped rule', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('[RULE-1] %s: all combinations', (_id, rule) => {
    let count = 0;
    for (const answers of allCombinations(wholeCondition(rule), questions)) {
      count += 1;
      const { outcome, requirements } = evaluateRule(rule, answers);
      const parts = Object.values(requirements);
      if (![outcome, ...parts].every((one) => outcomes.includes(one))) throw new Error(JSON.stringify(answers));
      // What the whole comes to follows from its parts.
      if (outcome === 'met' && (!rule.conditionsPublished || parts.some((one) => one !== 'met')))
        throw new Error(JSON.stringify(answers));
      if ((outcome === 'unmet') !== parts.includes('unmet')) throw new Error(JSON.stringify(answers));
    }
    expect(count).toBeGreaterThan(0);
  });

  test('[RULE-4] what is not published is never met, and what is can be or ends with staff', () => {
    for (const rule of rules) {
      const { counts } = countOutcomes(rule, questions);
      if (!rule.conditionsPublished) expect(counts.met, rule.id).toBe(0);
      else expect(counts.met + counts.staffDecides, rule.id).toBeGreaterThan(0);
    }
  });

  test('[RULE-10] each requirement cites what its thing cites, or leaves it to staff and names a gap', () => {
    for (const rule of rules) {
      const record = records.find(({ id }) => id === rule.subjectId);
      const cited = new Set<string>();
      if (record !== undefined && 'provenance' in record) cited.add(JSON.stringify(record.provenance));
      for (const fact of [
        ...(record !== undefined && 'statements' in record ? record.statements : []),
        ...(record?.kind === 'housing' ? record.conditions : []),
      ])
        cited.add(JSON.stringify(fact.provenance));
      for (const { id, provenance, condition } of rule.requirements) {
        const where = `${rule.id} ${id}`;
        if (provenance.sources.length > 0) expect(cited, where).toContain(JSON.stringify(provenance));
        else expect([condition, rule.gaps.length > 0], where).toEqual([{ staffDecides: true }, true]);
      }
    }
  });

  test('[RULE-10] conditions of a past round say which', () => {
    for (const rule of rules) {
      const past = rule.requirements.some(({ provenance }) => provenance.state === 'past');
      expect(rule.round !== null, rule.id).toBe(past);
    }
  });
});

describe('[RULE-11] what keeps rules from being published', () => {
  const changed = (change: (rule: EligibilityRule) => EligibilityRule) =>
    findEditionProblems(
      records.map((record) =>
        record.kind === 'rule' && record.subjectId === 'benefit.haiqing-card' ? change(record) : record,
      ),
    ).map(({ rule, detail }) => `${rule}: ${detail}`);
  const withCondition = (condition: EligibilityRule['requirements'][number]['condition']) =>
    changed((rule) => ({ ...rule, requirements: rule.requirements.slice(0, 1).map((one) => ({ ...one, condition })) }));

  test('nothing is wrong as shipped', () => expect(changed((rule) => rule)).toEqual([]));
  test('a fact nobody asks for', () =>
    expect(withCondition({ any: [{ not: { is: 'shoe-size', options: ['big'] } }] })).toEqual([
      'broken-rule: nobody asks for shoe-size',
    ]));
  test('an option the question does not have', () =>
    expect(withCondition({ is: 'permit', options: ['five-year', 'ten-year'] })).toEqual([
      'broken-rule: permit has no answer ten-year',
    ]));
  test('a number where there are options, and bounds the wrong way round', () => {
    expect(withCondition({ between: 'permit', min: 1, max: 2 })).toEqual(['broken-rule: permit is not a number']);
    expect(withCondition({ between: 'age', min: 9, max: 2 })).toEqual(['broken-rule: age from 9 to 2']);
  });
  test('a thing with two rules', () =>
    expect(changed((rule) => ({ ...rule, sameThingIds: ['benefit.fuma-card'] }))).toEqual([
      'broken-rule: benefit.fuma-card has a rule already: rule.fuma-card',
    ]));
  test('nobody to ask, and published conditions without any', () => {
    expect(changed((rule) => ({ ...rule, gaps: [] }))).toEqual(['broken-rule: nobody to ask']);
    expect(changed((rule) => ({ ...rule, requirements: [] }))).toEqual([
      'broken-rule: published conditions, but none given',
    ]);
  });
  test('a requirement that leads nowhere because its record is gone', () =>
    expect(changed((rule) => ({ ...rule, subjectId: 'benefit.gone' }))).toEqual(['broken-reference: benefit.gone']));
});

describe('`npm run content rules`', () => {
  const { lines, stuck } = rulesText(records);
  const text = lines.join('\n');

  test('[RULE-1] names every rule and question, and finds nothing to check', () => {
    for (const { id } of rules) expect(text).toContain(id);
    for (const { fact } of questions) expect(text).toContain(`  ${fact} (`);
    expect(stuck).toEqual([]);
  });

  test('[RULE-1] draws a tree with its branches', () => {
    expect(
      drawCondition({
        all: [
          { any: [{ is: 'permit', options: ['lost', 'never'] }, { not: { staffDecides: true } }] },
          { between: 'age', min: 16, max: 45 },
        ],
      }),
    ).toEqual([
      'all of',
      '├─ any of',
      '│  ├─ permit is lost or never',
      '│  └─ not',
      '│     └─ staff decide',
      '└─ age is from 16 to 45',
    ]);
  });

  test('[RULE-1] flags a requirement that can never be met, and one that can never be unmet', () => {
    const rule = ruleFor('benefit.haiqing-card');
    const [first] = rule.requirements;
    if (first === undefined) throw new Error('no requirement');
    const run = countOutcomes(
      {
        ...rule,
        requirements: [
          { ...first, id: 'always', condition: { between: 'age', min: null, max: null } },
          { ...first, id: 'never', condition: { between: 'age', min: 121, max: null } },
          { ...first, id: 'staff', condition: { staffDecides: true } },
        ],
      },
      questions,
    );
    expect(run.stuck).toEqual([
      { id: 'always', never: 'unmet' },
      { id: 'never', never: 'met' },
    ]);
  });
});
