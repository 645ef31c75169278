/** How far a paper is, in the order in which the choices stand. */
export const evidenceStates = ['notStarted', 'ready', 'notNeeded'] as const;
