/**
 * How far a paper is, in the order in which the choices stand. `cannotYet`: the reader knows that it cannot be had
 * before the visit, and may ask the window to accept it later.
 */
export const evidenceStates = ['notStarted', 'inProgress', 'ready', 'cannotYet', 'notNeeded'] as const;
