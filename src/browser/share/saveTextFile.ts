import { saveFile } from './saveFile.ts';

/** Gives the reader a text as a file. False when the reader closed the sheet. Must be called from a tap. */
export function saveTextFile(name: string, text: string, mediaType: string): Promise<boolean> {
  return saveFile(new File([text], name, { type: mediaType }));
}
