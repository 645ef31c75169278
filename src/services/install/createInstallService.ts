import { type DetectedBrowser, detectBrowser } from '../../browser/inAppBrowser/detectBrowser.ts';
import { findBuildName } from '../../browser/install/findBuildName.ts';
import { isStandalone } from '../../browser/install/isStandalone.ts';
import {
  type InstallAnswer,
  type InstallPrompt,
  watchInstallPrompt,
} from '../../browser/install/watchInstallPrompt.ts';
import { askToPersist, isPersistent } from '../../browser/persistence/persistence.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Source } from '../../domain/source/Source.ts';

/** Where the guide is read and whether it can be installed there. `unknown` only while pages are built. */
export type InstallState =
  | { readonly type: 'unknown' }
  | {
      readonly type: 'known';
      readonly browser: DetectedBrowser;
      /** The browser offers to install with one tap: `install()` shows its question. */
      readonly offered: boolean;
      /** Installed from this window since it was opened; the window itself stays an ordinary one. */
      readonly justInstalled: boolean;
    };

export const unknownInstall: InstallState = { type: 'unknown' };

/**
 * Whether the browser has promised to keep what is stored: `kept` it has, `clearable` it may clear it when space
 * runs short, `unsupported` it makes no promises.
 */
export type Keeping = 'unknown' | 'kept' | 'clearable' | 'unsupported';

/** Bringing the guide onto the device for good. */
export interface InstallService {
  readonly state: Source<InstallState>;
  /** Shows the browser's own question. Must be called from a tap. */
  install(): Promise<InstallAnswer>;
  /** Read from the browser when first watched. */
  readonly keeping: Source<Keeping>;
  /** Asks the browser to keep what is stored. Must be called from a tap: some browsers show a question. */
  askToKeep(): Promise<Keeping>;
  /** Name of the program that runs this page; undefined where it has none. For people who report a fault. */
  buildName(): string | undefined;
}

/** To be made early: the browser's offer to install comes once, soon after loading. */
export function createInstallService(): InstallService {
  const state = createSourceCell<InstallState>(unknownInstall);
  const keeping = createSourceCell<Keeping>('unknown', () => {
    void isPersistent().then((persistent) => keeping.set(keepingOf(persistent)));
    return () => undefined;
  });
  let prompt: InstallPrompt | undefined;
  let justInstalled = false;

  const tell = () =>
    state.set({
      type: 'known',
      browser: detectBrowser(navigator.userAgent, isStandalone(), navigator.maxTouchPoints),
      offered: prompt?.isOffered() ?? false,
      justInstalled,
    });

  // Pages are built without a window; there the state stays unknown.
  if (typeof window !== 'undefined') {
    prompt = watchInstallPrompt(tell, () => {
      justInstalled = true;
      tell();
    });
    tell();
  }

  return {
    state,
    install: async () => prompt?.ask() ?? 'unavailable',
    keeping,
    async askToKeep() {
      const answer = keepingOf(await askToPersist());
      keeping.set(answer);
      return answer;
    },
    buildName: findBuildName,
  };
}

function keepingOf(persistent: boolean | undefined): Keeping {
  if (persistent === undefined) return 'unsupported';
  return persistent ? 'kept' : 'clearable';
}
