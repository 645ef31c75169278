import type { Preparation } from './Preparation.ts';

/** A visit of which nothing has been said yet. */
export const emptyPreparation: Preparation = { errands: [], day: null, helper: null, wayChoices: {} };
