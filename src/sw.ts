/// <reference lib="webworker" />
import { answerAsset } from './worker/answerAsset.ts';
import { answerPage } from './worker/answerPage.ts';
import { checkBuild, repairBuild } from './worker/checkBuild.ts';
import { installBuild, keepStaff } from './worker/installBuild.ts';
import { keepTwoBuilds } from './worker/keepTwoBuilds.ts';
import { buildOf, type ManifestEntry } from './worker/manifest.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ManifestEntry[] };

const build = buildOf(self.__WB_MANIFEST, self.registration.scope);

self.addEventListener('install', (event) => {
  event.waitUntil(
    // Only the very first worker may take over by itself: there is no older page it could disturb.
    installBuild(build).then(() => (self.registration.active === null ? self.skipWaiting() : undefined)),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(keepTwoBuilds(build).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(request.mode === 'navigate' ? answerPage(build, request) : answerAsset(build, request));
});

self.addEventListener('message', (event) => {
  const port = event.ports[0];
  const question: unknown = event.data;
  if (question === 'skip') event.waitUntil(self.skipWaiting());
  if (port === undefined) return;
  if (question === 'check') event.waitUntil(checkBuild(build).then((found) => port.postMessage(found)));
  if (question === 'staff') event.waitUntil(keepStaff(build).then((kept) => port.postMessage(kept)));
  if (question === 'repair') {
    event.waitUntil(repairBuild(build).then(async () => port.postMessage(await checkBuild(build))));
  }
});
