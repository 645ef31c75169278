/** The query that the address of this page names: `/search?q=…`. */
export function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/** Writes the query into the address, so that it can be shared and that going back finds it again. */
export function showQueryInAddress(query: string): void {
  if (query === queryInAddress()) return;
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(history.state, '', address);
}
