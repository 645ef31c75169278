import type { Condition } from '../../domain/content/Condition.ts';

/** A condition tree as lines of text, one part a line, with the branches drawn. */
export function drawCondition(condition: Condition): string[] {
  const [head, parts] = describe(condition);
  return [
    head,
    ...parts.flatMap((part, index) => {
      const last = index === parts.length - 1;
      return drawCondition(part).map(
        (line, place) => (place === 0 ? (last ? '└─ ' : '├─ ') : last ? '   ' : '│  ') + line,
      );
    }),
  ];
}

function describe(condition: Condition): [head: string, parts: readonly Condition[]] {
  if ('all' in condition) return ['all of', condition.all];
  if ('any' in condition) return ['any of', condition.any];
  if ('not' in condition) return ['not', [condition.not]];
  if ('staffDecides' in condition) return ['staff decide', []];
  if ('is' in condition) return [`${condition.is} is ${condition.options.join(' or ')}`, []];
  const { between, min, max } = condition;
  if (min === null) return [`${between} is at most ${max ?? 'anything'}`, []];
  return [max === null ? `${between} is at least ${min}` : `${between} is from ${min} to ${max}`, []];
}
