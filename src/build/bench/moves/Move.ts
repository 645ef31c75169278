import type { Tab } from '../phone/Phone.ts';

/** One page change by a tap on a link. Milliseconds since the tap. */
export interface Move {
  /** The next frame after the tap was handled. */
  readonly toPaint: number;
  /** The last change of the document; both are NaN when the page was not changed inside the app. */
  readonly settled: number;
}

/** Waits for this long without a change before a page counts as settled. */
const silenceMs = 400;
const longestMs = 8_000;

const watch = `(() => {
  window.__move = undefined;
  addEventListener('click', (event) => {
    const move = (window.__move = { tappedAt: event.timeStamp, paintedAt: undefined, changedAt: event.timeStamp });
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { move.paintedAt = performance.now(); };
      port2.postMessage(0);
    });
    new MutationObserver(() => { move.changedAt = performance.now(); })
      .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, { capture: true, once: true });
})()`;

/** Taps the first link to `path` that can be seen and measures what follows. */
export async function tapLink(tab: Tab, href: string): Promise<Move> {
  const link = tab.page.locator(`a[href="${href}"]:visible`).first();
  await link.scrollIntoViewIfNeeded();
  const box = await link.boundingBox();
  if (box === null) throw new Error(`no link to ${href} can be seen`);
  await tab.read(watch);
  await tab.page.mouse.click(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  const deadline = Date.now() + longestMs;
  while (Date.now() < deadline) {
    const now = await tab.read<{ sinceChange: number; toPaint: number; settled: number } | undefined>(
      `__move?.paintedAt === undefined || __move.changedAt === __move.tappedAt || location.pathname !== '${href}' ? undefined : {
        sinceChange: performance.now() - __move.changedAt,
        toPaint: __move.paintedAt - __move.tappedAt,
        settled: __move.changedAt - __move.tappedAt,
      }`,
    );
    if (now !== undefined && now.sinceChange > silenceMs) return { toPaint: now.toPaint, settled: now.settled };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // The browser loaded a whole page instead, or nothing happened.
  return { toPaint: Number.NaN, settled: Number.NaN };
}
