import type { DetectedBrowser } from '../../browser/inAppBrowser/detectBrowser.ts';

/**
 * What may clear what is stored before anybody asks for it: the app around the page at any time, Safari after seven
 * days without a visit unless the guide is installed. Null where nothing of the kind is known of the browser.
 */
export function clearedBy({ family, inApp, installed }: DetectedBrowser): 'inApp' | 'safari' | null {
  if (inApp !== null) return 'inApp';
  return !installed && family.startsWith('safari-') ? 'safari' : null;
}
