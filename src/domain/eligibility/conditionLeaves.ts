import type { Condition } from '../content/Condition.ts';

/** A part of a condition that one answer settles. */
export type ConditionLeaf = Extract<Condition, { readonly is: string } | { readonly between: string }>;

/** The parts of a tree that answers settle, from left to right. */
export function conditionLeaves(condition: Condition): ConditionLeaf[] {
  if ('all' in condition) return condition.all.flatMap(conditionLeaves);
  if ('any' in condition) return condition.any.flatMap(conditionLeaves);
  if ('not' in condition) return conditionLeaves(condition.not);
  return 'staffDecides' in condition ? [] : [condition];
}

/** The fact that a part asks for. */
export function leafFact(leaf: ConditionLeaf): string {
  return 'is' in leaf ? leaf.is : leaf.between;
}

/** The facts a tree asks for, each once, from left to right. */
export function factsOf(condition: Condition): string[] {
  return [...new Set(conditionLeaves(condition).map(leafFact))];
}
