/** Dates that are typed but not kept yet, by field. They outlive a redrawing of the list; gone when the window closes. */
export const dateDrafts = new Map<string, string>();
