/** Where a paper stands on the page. Keys hold a slash and a dot, which an id in an address need not. */
export function paperAnchor(key: string): string {
  return `paper-${plain(key)}`;
}

/** Where a choice between several ways stands on the page. */
export function choiceAnchor(key: string): string {
  return `choice-${plain(key)}`;
}

function plain(key: string): string {
  return key.replace(/[^a-z0-9-]/g, '_');
}
