/** What a case in the list can be. */
export const shownStatuses = ['open', 'held', 'returned', 'left', 'finished'] as const;
