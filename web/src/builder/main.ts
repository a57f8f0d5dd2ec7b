// The builder (web/build.html): a form, the embed that it makes, and the code of that. Every choice is a step of the
// browser's history, so Back takes it back, and the address bar holds what is built.

import '../styles/builder.css';
import 'sovereign:shared';
import { detailsLoaded } from '../details';
import { byId, h, setText } from '../dom';
import { later } from '../later';
import { carryTo } from '../links';
import { direction, language } from '../phrases';
import { shownTheme } from '../theme';
import { builderQuery, readDesign, type Design } from './design';
import { form } from './form';
import { Outcome } from './outcome';
import { phrase } from './phrases';
import { Preview } from './preview';

async function start(): Promise<void> {
  await detailsLoaded; // Links that change assumptions are read with them, also those that are pasted.
  if (language !== 'en') await later('translate').then((translate) => translate.page(), () => undefined); // Else it stays English.
  const root = document.documentElement;
  root.lang = language;
  root.dir = direction;
  document.title = phrase('build-page');
  setText(byId('back'), phrase('build-back'));
  carryTo('index.html');

  const site = new URL('.', document.baseURI).href;
  const notices = h('ul', { class: 'build-notices', role: 'alert' });
  const read = (): Design => {
    const { design: found, notices: wrong } = readDesign(location.search);
    notices.replaceChildren(...wrong.map(({ name, value, allowed }) => h('li', {}, phrase('notice-link', { name, value, allowed }))));
    return found;
  };
  let design = read();
  let hash = '';

  const change = (part: Partial<Design>): void => {
    design = { ...design, ...part };
    history.pushState(null, '', builderQuery(design) || location.pathname);
    show();
  };
  const fields = form(change, () => design);
  const outcome = new Outcome(site, change);
  const preview = new Preview(site, (ran) => {
    hash = ran;
    outcome.update(design, hash);
  });
  function show(): void {
    root.dataset['theme'] = shownTheme(design.state.theme);
    fields.update(design);
    preview.update(design);
    outcome.update(design, hash);
  }
  byId('builder').append(
    h('div', { class: 'build-head' }, h('h1', {}, phrase('build-title')), h('p', {}, phrase('build-lead')), notices),
    fields.element,
    h('div', { class: 'build-side' }, preview.element, outcome.element),
  );
  window.addEventListener('popstate', () => {
    design = read();
    show();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  show();
}

void start();
