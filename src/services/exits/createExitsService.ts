import type { ShareOutcome } from '../../browser/share/shareLink.ts';
import { lineExternalAddress } from '../../domain/address/lineExternalAddress.ts';
import type { VisitEvent } from '../../domain/visitText/visitEvent.ts';

/** `failed`: the generator could not be fetched, offline before the first visit was complete. */
export type CalendarOutcome = 'saved' | 'dismissed' | 'failed';

/** The ways in which a visit leaves the page. Nothing is sent anywhere; each must be called from a tap. */
export interface ExitsService {
  /** Fetches what the calendar file needs, so that the tap itself need not wait. Never rejects. */
  prepare(): Promise<void>;
  /** Offers the entry as a `.ics` file: through the share sheet where it takes such files, else as a download. */
  saveCalendar(event: VisitEvent, fileName: string): Promise<CalendarOutcome>;
  /** Passes the list on as words: the share sheet, else the clipboard. */
  shareText(text: string): Promise<ShareOutcome>;
  /** False where the clipboard is closed to us. */
  copyText(text: string): Promise<boolean>;
  /** Passes on an address that says what is to be done and when, and nothing about anybody. `url` is whole. */
  shareLink(link: { readonly title: string; readonly url: string }): Promise<ShareOutcome>;
}

export interface ExitsParts {
  readonly nowMs: () => number;
  readonly saveTextFile: (name: string, text: string, mediaType: string) => Promise<boolean>;
  readonly shareText: (text: string) => Promise<ShareOutcome>;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly shareLink: (link: { readonly title: string; readonly url: string }) => Promise<ShareOutcome>;
}

/** The generator is heavy and comes when first asked for. */
const calendar = () => import('./makeCalendarFile.ts');

export function createExitsService({ nowMs, saveTextFile, ...share }: ExitsParts): ExitsService {
  return {
    async prepare() {
      await calendar().catch(() => undefined);
    },
    async saveCalendar(event, fileName) {
      try {
        const text = (await calendar()).makeCalendarFile(event, nowMs());
        return (await saveTextFile(fileName, text, 'text/calendar')) ? 'saved' : 'dismissed';
      } catch {
        return 'failed';
      }
    },
    shareText: share.shareText,
    copyText: share.copyText,
    shareLink: ({ title, url }) => share.shareLink({ title, url: lineExternalAddress(url) }),
  };
}
