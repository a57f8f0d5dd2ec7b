// The page's script that keeps the page on the device, and says when a newer version is there (see ../later.ts). Only a
// page of its own on a server is kept: not a file, not a frame in somebody's article.

import './main.css';
import { byId, h } from '../dom';
import { provide } from '../later';
import { scriptURL } from '../loader';
import { takeOver } from '../service/messages';
import { phrase } from './phrases';

export type StartOffline = () => void;

/** Chromium's question whether to install, which a page may put itself. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** The map comes first; where none comes, the page has waited long enough [ms]. */
const patience = 15_000;

const place = h('p', { class: 'offline', hidden: true });

provide('offline', () => {
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!workers || self.origin === 'null' || window.parent !== window) return;
  byId('hash').closest('main')?.querySelector('footer')?.append(place);
  document.head.append(h('link', { rel: 'manifest', href: 'manifest.webmanifest' })); // From a disk it would be refused, and say so.
  offerInstall();
  void mapSettled().then(() => keep(workers)).catch(() => undefined); // A host without sw.js loses nothing else.
});

async function keep(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.register(scriptURL(new URL('sw.js', document.baseURI).href));
  const mine = workers.controller;
  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) tellUpdate(() => worker.postMessage(takeOver));
      if (worker.state === 'activated') show();
    });
  };
  if (registration.active) show();
  if (registration.waiting) tellUpdate(() => registration.waiting?.postMessage(takeOver));
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  // Another version took over, here or from another window: files of this one may be gone.
  workers.addEventListener('controllerchange', () => {
    if (!mine) return;
    if (asked) location.reload();
    else tellUpdate(() => location.reload());
  });
}

let asked = false;

function tellUpdate(act: () => void): void {
  document.querySelector('.update')?.remove();
  const reload = (): void => {
    asked = true;
    act();
  };
  const bar = h(
    'div',
    { class: 'notices update', role: 'status' },
    h('p', {}, phrase('offline-update')),
    h('button', { type: 'button', class: 'small', onclick: reload }, phrase('offline-reload')),
    h('button', { type: 'button', class: 'small', onclick: () => bar.remove() }, phrase('offline-later')),
  );
  byId('notices').after(bar);
}

function show(): void {
  if (!place.querySelector('span')) place.prepend(h('span', {}, phrase('offline-ready')));
  place.hidden = false;
}

function offerInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    const button = h('button', { type: 'button', class: 'small' }, phrase('offline-install'));
    button.addEventListener('click', () => void (event as InstallEvent).prompt().finally(() => button.remove()));
    place.append(button);
    place.hidden = false;
  });
}

/** Resolves when the map is live or will not be, so that what is kept does not come before what is seen. */
function mapSettled(): Promise<void> {
  const root = document.documentElement;
  return new Promise<void>((resolve) => {
    const settled = (): boolean => root.dataset['map'] !== 'starting';
    if (settled()) return resolve();
    const observer = new MutationObserver(() => settled() && resolve());
    observer.observe(root, { attributeFilter: ['data-map'] });
    setTimeout(resolve, patience);
  });
}
