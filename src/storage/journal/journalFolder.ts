/** The folder in the browser's own file system (OPFS) that holds the journal and the copies of photographs. */
export const journalFolder = 'onetrip-visitor';
