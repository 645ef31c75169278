import type { StaffNews, StaffParts } from './StaffParts.ts';

const known: readonly StaffNews[] = ['locked', 'windowChanged'];

/** What is needed of a `BroadcastChannel`. */
export interface NewsChannel {
  postMessage(news: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Carries news between the tabs of one browser; without a channel each tab stands alone. */
export function createStaffChannel(channel: NewsChannel | undefined): Pick<StaffParts, 'tellOthers' | 'hearOthers'> {
  return {
    tellOthers: (news) => channel?.postMessage(news),
    hearOthers(fn) {
      channel?.addEventListener('message', ({ data }) => {
        // A build before or after this one may say things that we do not know.
        const news = known.find((one) => one === data);
        if (news !== undefined) fn(news);
      });
    },
  };
}
