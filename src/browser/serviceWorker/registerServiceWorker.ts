import { Workbox } from 'workbox-window';
import { ownScriptUrl } from '../scripts/ownScriptUrl.ts';

/** What a page may ask of its service worker. All promises settle; none throws. */
export interface ServiceWorkerHandle {
  /** Resolves once a worker controls this page, false after `timeoutMs` without one. */
  controlled(timeoutMs: number): Promise<boolean>;
  /** Reads every stored file back. Undefined when no worker answers. */
  check(): Promise<BuildCheckReport | undefined>;
  /** Fetches what is missing once more, then reads everything back. */
  repair(): Promise<BuildCheckReport | undefined>;
  /** Whether a newer build lies ready. */
  hasWaiting(): boolean;
  /** Lets the waiting build take over; resolves when it controls this page, false when it did not in time. */
  activateWaiting(timeoutMs: number): Promise<boolean>;
  lookForUpdate(): void;
  onWaiting(listener: () => void): void;
  /** Another tab let a newer build take over: this page still shows the old one. */
  onReplaced(listener: () => void): void;
}

export interface BuildCheckReport {
  readonly total: number;
  readonly bytes: number;
  readonly missing: readonly string[];
}

/** Only against a worker that is gone: reading everything back takes a busy phone its time. */
const answerTimeoutMs = 120_000;
const hourMs = 3_600_000;

/**
 * Registers the worker under the Trusted Types policy `sw-url` and keeps looking for updates when the page is
 * shown again. Undefined where the browser has no service workers (many in-app browsers) or refuses them.
 */
export async function registerServiceWorker(base: string): Promise<ServiceWorkerHandle | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const container = navigator.serviceWorker;
  const firstVisit = container.controller === null;
  const workbox = new Workbox(ownScriptUrl(`${base}sw.js`), { scope: base, updateViaCache: 'none' });
  const waitingListeners: (() => void)[] = [];
  const replacedListeners: (() => void)[] = [];
  let controllers = firstVisit ? 0 : 1;
  container.addEventListener('controllerchange', () => {
    controllers += 1;
    if (controllers > 1) tell(replacedListeners);
  });
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await workbox.register({ immediate: true });
  } catch {
    return undefined;
  }
  const ready = registration;
  // workbox-window keeps silent about an update that follows the worker's own first installation.
  ready?.addEventListener('updatefound', () => {
    const incoming = ready.installing;
    incoming?.addEventListener('statechange', () => {
      if (incoming.state === 'installed' && ready.active !== null) tell(waitingListeners);
    });
  });
  const lookForUpdate = () => void workbox.update().catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) lookForUpdate();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) lookForUpdate();
  });
  setInterval(lookForUpdate, hourMs);
  return {
    controlled: (timeoutMs) => within(timeoutMs, untilControlled(container)),
    check: () => ask(container.controller, 'check'),
    repair: () => ask(container.controller, 'repair'),
    hasWaiting: () => registration?.waiting != null,
    activateWaiting: (timeoutMs) => {
      const changed = new Promise<void>((resolve) => {
        container.addEventListener('controllerchange', () => resolve(), { once: true });
      });
      registration?.waiting?.postMessage('skip');
      return within(timeoutMs, changed);
    },
    lookForUpdate,
    onWaiting: (listener) => {
      waitingListeners.push(listener);
      if (registration?.waiting != null) listener();
    },
    onReplaced: (listener) => void replacedListeners.push(listener),
  };
}

function untilControlled(container: ServiceWorkerContainer): Promise<void> {
  if (container.controller !== null) return Promise.resolve();
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}

function within(timeoutMs: number, event: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    void event.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

function ask(worker: ServiceWorker | null, question: 'check' | 'repair'): Promise<BuildCheckReport | undefined> {
  if (worker === null) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    const timer = setTimeout(() => resolve(undefined), answerTimeoutMs);
    channel.port1.onmessage = (event: MessageEvent<BuildCheckReport>) => {
      clearTimeout(timer);
      channel.port1.close();
      resolve(event.data);
    };
    worker.postMessage(question, [channel.port2]);
  });
}

function tell(listeners: readonly (() => void)[]): void {
  for (const listener of listeners) listener();
}
