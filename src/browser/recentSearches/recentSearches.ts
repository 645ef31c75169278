const key = 'onetrip.searches';

/** The last queries, newest first; none where the browser keeps nothing or what it kept is not understood. */
export function readRecentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps the queries for the next visit; an empty list leaves nothing behind. */
export function writeRecentSearches(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Without storage the list lasts as long as the window.
  }
}
