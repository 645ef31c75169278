import type { CheckKind } from './CheckForm.tsx';

/** Which key does what in a case; each stands on its button. Digits check the paper that is marked, or choose a reason. */
export const caseKeys = {
  check: [
    ['1', 'accepted'],
    ['2', 'copyTaken'],
    ['3', 'missing'],
    ['4', 'wrong'],
    ['5', 'deferred'],
  ] satisfies readonly (readonly [string, CheckKind])[],
  undo: 'z',
  receipt: 'r',
  step: { held: 'h', resumed: 'g', finished: 'f', left: 'l' },
  returned: 'b',
  corrected: 'c',
  note: 'n',
  next: 'v',
  print: 'p',
  save: 's',
  back: 'Escape',
} as const;
