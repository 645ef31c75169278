/** Told on the window once the page's buttons do something. */
export const takenOver = 'taken';
