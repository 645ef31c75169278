/**
 * The open questions that a visit comes upon whatever the errand is, by what they ask. A test holds that the edition
 * has each of them; a page that finds one missing shows nothing instead of inventing a question.
 */
export const visitGaps = {
  hours: 'gap.window-hours',
  holidays: 'gap.centre-hours',
  papers: 'gap.window-papers',
  place: 'gap.hand-in-place',
  proxy: 'gap.hand-in-by-another',
} as const;
