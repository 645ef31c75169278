/**
 * Notes that could not be stored yet, by `person evidence`. They outlive the page that shows them, so that text
 * written before a failed save is back in its field when the reader returns to it. Gone when the window closes.
 */
export const noteDrafts = new Map<string, string>();
