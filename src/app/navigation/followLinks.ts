import { parseAddress } from '../../ui/locale/address.ts';
import type { PageAddress } from '../../ui/locale/LocaleContext.ts';

export interface LinkFollower {
  /** True when the app took the page change over; false leaves it to the browser. */
  follow(address: PageAddress, url: URL): boolean;
}

/** Hands clicks on plain links inside the app to `follower`. One listener for the whole page; gives back its end. */
export function followLinks(follower: LinkFollower): () => void {
  const onClick = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
    const url = new URL(link.href);
    // A link to a part of the same page is the browser's own business.
    if (url.hash !== '' && url.pathname === location.pathname) return;
    const address = parseAddress(url.pathname);
    if (address === undefined || /\.[a-z0-9]+$/i.test(url.pathname)) return;
    if (follower.follow(address, url)) event.preventDefault();
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
