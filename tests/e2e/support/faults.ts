import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the night changes is colours; everything else is the same markup as by day. */
const coloursOnly = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands. No page of ours has frames, so each is judged by itself, in place. */
export async function axeFaults(page: Page, what: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  const runOnly =
    what === 'everything' ? ({ type: 'tag', values: tags } as const) : ({ type: 'rule', values: coloursOnly } as const);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}

/** What the night's colours do, by axe; the page is as it was afterwards. */
export async function nightFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await axeFaults(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
  return found.map((fault) => `dark ${fault}`);
}

/** What is cut off or pushed aside at 320 px, and there at 200 % text; the window is as it was afterwards. */
export async function widthFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 360, height: 740 };
  await page.setViewportSize({ width: 320, height: 640 });
  const found: string[] = [];
  for (const size of ['', '200%', '']) {
    const wide = await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
      return document.documentElement.scrollWidth <= window.innerWidth
        ? []
        : [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
            .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20)}`)
            .slice(0, 5);
    }, size);
    found.push(...wide.map((element) => `too wide at 320 px ${size}: ${element}`));
  }
  await page.setViewportSize(before);
  return found;
}

/** What can be tapped and is less than 44 px high. */
export function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tapped = document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, input, select, textarea, [role="button"]',
    );
    return [...tapped]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        // A control inside its label is tapped through the label; a link inside a sentence is text (WCAG 2.5.8).
        const target = element.closest('label') ?? element;
        // Clipped away until it has the focus, as the skip link is: measured as it is when it can be tapped.
        if (getComputedStyle(target).clipPath !== 'none') target.focus();
        const sentence = element.matches('a') && element.parentElement?.matches('p, li, dd, span, cite') === true;
        const inline =
          sentence &&
          (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 4;
        return !inline && target.getBoundingClientRect().height < 43.5;
      })
      .map(
        (element) =>
          `less than 44 px: ${element.tagName} ${element.textContent?.trim().slice(0, 24)} ${Math.round(element.getBoundingClientRect().height)}`,
      );
  });
}
