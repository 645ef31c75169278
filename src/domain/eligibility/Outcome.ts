/** How someone's answers stand to a condition. There is deliberately no word for refusal. */
export const outcomes = ['met', 'unmet', 'unknown', 'staffDecides'] as const;

/**
 * `met` and `unmet` as far as the answers given go; `unknown` while an answer that was not given may matter;
 * `staffDecides` where no answer of the reader's settles it.
 */
export type Outcome = (typeof outcomes)[number];
