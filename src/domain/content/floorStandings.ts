/**
 * What dated reports together allow to say of a floor: `open` all reports agree, `reported` one says so and
 * another does not, `planned` only a plan is known.
 */
export const floorStandings = ['open', 'reported', 'planned'] as const;
export type FloorStanding = (typeof floorStandings)[number];
