// The service worker of the hosted page: keeps all of one version on the device, so that the page opens without a network.
// A newer version is fetched beside it and waits until the reader asks for it (../offline/main.ts): a page that runs goes
// on with the files it began with.

import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { takeOver } from './messages';

interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

cleanupOutdatedCaches();
// The address of a run is that of the page: what it asks for, the page itself computes.
precacheAndRoute([...SOVEREIGN_PRECACHE], { ignoreURLParametersMatching: [/./], cleanURLs: false });
scope.addEventListener('message', ({ data }) => {
  if (data === takeOver) void scope.skipWaiting();
});
