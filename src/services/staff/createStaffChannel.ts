import type { StaffNews, StaffParts } from './StaffParts.ts';

const known: readonly StaffNews[] = ['locked', 'windowChanged'];

/** Carries news between the tabs of one browser; without a channel each tab stands alone. */
export function createStaffChannel(
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined,
): Pick<StaffParts, 'tellOthers' | 'hearOthers'> {
  return {
    tellOthers: (news) => channel?.postMessage(news),
    hearOthers(fn) {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        // A build before or after this one may say things that we do not know.
        const news = known.find((one) => one === data);
        if (news !== undefined) fn(news);
      });
    },
  };
}
