/** What the probe has seen in a page. Times in milliseconds since the start of the navigation. */
export interface PageFindings {
  readonly timeOrigin: number;
  readonly firstPaint: number | undefined;
  readonly largestPaint: number | undefined;
  readonly layoutShift: number;
  /** Tasks over 50 ms. */
  readonly longTasks: readonly { readonly start: number; readonly duration: number }[];
  readonly workerActiveAt: number | undefined;
  /** When the page itself said that it works without a connection. */
  readonly saidReadyAt: number | undefined;
  /** When the page's own heading stood in the document; later than the first paint where the device draws the page. */
  readonly headingAt: number | undefined;
}

/**
 * Runs in every page before its own scripts and leaves its findings in `__found()`. A text, because it is not part
 * of the program that measures.
 */
export const pageProbe = `(() => {
  if (window !== top) return;
  let largestPaint, layoutShift = 0, session = 0, sessionStart = 0, lastShift = 0, workerActiveAt, saidReadyAt, headingAt;
  const longTasks = [];
  const see = (type, meet) => {
    try { new PerformanceObserver((list) => list.getEntries().forEach(meet)).observe({ type, buffered: true }); } catch {}
  };
  see('largest-contentful-paint', (entry) => { largestPaint = entry.startTime; });
  see('longtask', (entry) => longTasks.push({ start: entry.startTime, duration: entry.duration }));
  see('layout-shift', (entry) => {
    if (entry.hadRecentInput) return;
    const same = entry.startTime - lastShift < 1000 && entry.startTime - sessionStart < 5000;
    session = same ? session + entry.value : entry.value;
    if (!same) sessionStart = entry.startTime;
    lastShift = entry.startTime;
    layoutShift = Math.max(layoutShift, session);
  });
  navigator.serviceWorker?.ready.then(({ active }) => {
    const note = () => { if (active.state === 'activated') workerActiveAt ??= performance.now(); };
    active.addEventListener('statechange', note);
    note();
  });
  new MutationObserver(() => {
    if (saidReadyAt === undefined && document.querySelector('[data-offline="ready"]')) saidReadyAt = performance.now();
    if (headingAt === undefined && document.querySelector('main h1')?.textContent) headingAt = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-offline'] });
  window.__found = () => ({
    timeOrigin: performance.timeOrigin,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    largestPaint, layoutShift, longTasks, workerActiveAt, saidReadyAt, headingAt,
  });
})();`;
