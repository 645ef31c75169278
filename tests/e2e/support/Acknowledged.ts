import type { Page } from '@playwright/test';
import type { Found } from './storePage.ts';

/** The writes a store page acknowledged, to be compared with what is found after a cut. */
export class Acknowledged {
  /** Acknowledgements received. */
  count = 0;
  /** One more than the highest number acknowledged. */
  next = 1;
  /** In how many copies each photograph was acknowledged, by its number. */
  readonly photos = new Map<string, string>();
  readonly #notes = new Map<string, { readonly number: number; readonly copies: string }>();
  #turn = 0;

  /** Counts what this page acknowledges from now on; call before `writeForEver`. */
  async follow(page: Page): Promise<void> {
    const turn = ++this.#turn;
    await page.exposeFunction('acknowledged', (what: string) => {
      if (turn !== this.#turn) return;
      const [kind, first = '', number = '', copies = ''] = what.split(':');
      this.count++;
      this.next = Math.max(this.next, Number(kind === 'n' ? number : first) + 1);
      if (kind === 'p') this.photos.set(first, number);
      else if (Number(number) > (this.#notes.get(first)?.number ?? 0))
        this.#notes.set(first, { number: Number(number), copies });
    });
  }

  /** What is received after this does not count. */
  stop(): void {
    this.#turn++;
  }

  /** One line for each acknowledged write that was not found; `where` begins the line. */
  missingIn(found: Found, where: string): readonly string[] {
    const lost: string[] = [];
    for (const [paper, { number, copies }] of this.#notes) {
      const kept = found.notes[paper];
      if ((kept ?? 0) < number) lost.push(`${where} ${paper} ${number} (copies: ${copies}) > ${kept}`);
    }
    for (const [number, copies] of this.photos) {
      const kept = found.photos[number];
      if (kept === true) continue;
      const what = kept === undefined ? 'its record is gone' : 'its bytes are not as they were';
      lost.push(`${where} photo ${number} (copies: ${copies}): ${what}`);
    }
    return lost;
  }
}
