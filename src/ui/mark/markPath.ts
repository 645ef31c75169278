/** Ground line, then floor by floor to the top without lifting the pen: one stroke, one building, one trip. On a grid of 16. */
export const markPath = 'M1 14H14V10H6V6H14V2H6';
