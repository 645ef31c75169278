import { copyText, type ShareOutcome, shareText } from '../../browser/share/shareLink.ts';

/** Passes words on through the share sheet, or the clipboard where there is none. Must be called from a tap. */
export function shareWords(words: string): Promise<ShareOutcome> {
  return shareText(words);
}

/** Copies words; false where the clipboard is closed to us. Must be called from a tap. */
export function copyWords(words: string): Promise<boolean> {
  return copyText(words);
}
