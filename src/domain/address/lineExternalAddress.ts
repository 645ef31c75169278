const parameter = 'openExternalBrowser=1';

/**
 * The same address with `openExternalBrowser=1`, by which LINE hands a link to the device's own browser; every
 * other program ignores it. Query, fragment and order stay as they are; asking twice changes nothing.
 * Source: LINE Developers, "LINE URL scheme", opening URLs in an external browser.
 *
 * @example lineExternalAddress('https://example.org/floors#2F') // 'https://example.org/floors?openExternalBrowser=1#2F'
 */
export function lineExternalAddress(url: string): string {
  const hashAt = url.indexOf('#');
  const fragment = hashAt < 0 ? '' : url.slice(hashAt);
  const whole = hashAt < 0 ? url : url.slice(0, hashAt);
  const queryAt = whole.indexOf('?');
  const address = queryAt < 0 ? whole : whole.slice(0, queryAt);
  const query = queryAt < 0 ? [] : whole.slice(queryAt + 1).split('&');
  const kept = query.filter((pair) => pair !== '' && !/^openExternalBrowser(=|$)/.test(pair));
  return `${address}?${[...kept, parameter].join('&')}${fragment}`;
}
