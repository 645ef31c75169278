import type { Page } from '@playwright/test';
import type { Found } from './storePage.ts';

/** The writes a store page acknowledged, to be compared with what is found after a cut. */
export class Acknowledged {
  /** Acknowledgements received. */
  count = 0;
  /** One more than the highest number acknowledged. */
  next = 1;
  /** Numbers of photographs. */
  readonly photos = new Set<string>();
  readonly #notes = new Map<string, number>();
  #turn = 0;

  /** Counts what this page acknowledges from now on; call before `writeForEver`. */
  async follow(page: Page): Promise<void> {
    const turn = ++this.#turn;
    await page.exposeFunction('acknowledged', (what: string) => {
      if (turn !== this.#turn) return;
      const [kind, first = '', number = ''] = what.split(':');
      this.count++;
      this.next = Math.max(this.next, Number(kind === 'n' ? number : first) + 1);
      if (kind === 'n') this.#notes.set(first, Math.max(this.#notes.get(first) ?? 0, Number(number)));
      else this.photos.add(first);
    });
  }

  /** What is received after this does not count. */
  stop(): void {
    this.#turn++;
  }

  /** One line for each acknowledged write that was not found; `where` begins the line. */
  missingIn(found: Found, where: string): readonly string[] {
    const lost: string[] = [];
    for (const [paper, number] of this.#notes) {
      if ((found.notes[paper] ?? 0) < number) lost.push(`${where} ${paper} ${number} > ${found.notes[paper]}`);
    }
    for (const number of this.photos) if (found.photos[number] !== true) lost.push(`${where} photo ${number}`);
    return lost;
  }
}
