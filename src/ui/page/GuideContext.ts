import { createContext, useContext } from 'react';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';

/** What became of words that were passed on; `dismissed` when the reader closed the sheet. */
export type PassedOn = 'shared' | 'copied' | 'dismissed' | 'failed';

/** What every page may count on, whatever it is about. */
export interface Guide {
  readonly edition: EditionStamp;
  /** Hands words to the share sheet, or the clipboard where there is none. Must be called from a tap. */
  shareWords(words: string): Promise<PassedOn>;
  /** False where the clipboard is closed to us. Must be called from a tap. */
  copyWords(words: string): Promise<boolean>;
}

export const GuideContext = createContext<Guide | undefined>(undefined);

/** Undefined for a part that is drawn by itself, as tests do. */
export function useGuide(): Guide | undefined {
  return useContext(GuideContext);
}
