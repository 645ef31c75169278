/** The reader's answer to the browser's own question; `unavailable` where the browser asks none. */
export type InstallAnswer = 'accepted' | 'dismissed' | 'unavailable';

export interface InstallPrompt {
  isOffered(): boolean;
  /** Asks once: the browser gives a new offer, or none. Must be called from a tap. */
  ask(): Promise<InstallAnswer>;
}

interface InstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/**
 * Keeps the offer that Chromium makes some time after loading, so that a button can make it at a better moment.
 * `onChange` is called when the offer comes or goes, `onInstalled` when the guide has been installed.
 */
export function watchInstallPrompt(onChange: () => void, onInstalled: () => void): InstallPrompt {
  let offer: InstallPromptEvent | undefined;
  const keep = (next: InstallPromptEvent | undefined) => {
    offer = next;
    onChange();
  };
  addEventListener('beforeinstallprompt', (event) => {
    // Without this, some versions show a bar of their own over the page.
    event.preventDefault();
    keep(event as InstallPromptEvent);
  });
  addEventListener('appinstalled', () => {
    keep(undefined);
    onInstalled();
  });
  return {
    isOffered: () => offer !== undefined,
    async ask() {
      const asked = offer;
      if (asked === undefined) return 'unavailable';
      keep(undefined);
      try {
        return (await asked.prompt()).outcome;
      } catch {
        return 'unavailable';
      }
    },
  };
}
