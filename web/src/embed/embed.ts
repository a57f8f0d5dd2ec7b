// The embed: the page's map, timeline and model in a frame of an article, with a few buttons. It takes no focus, keeps
// nothing, and rests while nobody sees it.

import { FamilyKey } from '../controls/families';
import { LensSwitch } from '../controls/lens';
import { NoticeBar } from '../controls/notice';
import { Timeline } from '../controls/timeline';
import { announcement, changesOf } from '../describe/changed';
import { byId, icon, setText } from '../dom';
import { hashShort, hashText } from '../format';
import { later } from '../later';
import { sayMarks } from '../maptools/flow';
import { noteScale } from '../maptools/note';
import { MapView } from '../mapview';
import { direction, language } from '../phrases';
import { Player } from '../player';
import { failureOf, Runner } from '../runner';
import { initialState, isBaseline, reference, Store, type State } from '../store';
import { followTheme } from '../theme';
import { parts, readAddress } from './address';
import { Host } from './host';
import { FullLink } from './full_link';
import { markStarts } from './marks';
import { Offers } from './offers';
import { phrase } from './phrases';
import { pauseUnseen } from './seen';
import { watchHeight } from './height';

/** The live region waits until the playhead rests [ms]. */
const SPEAK_MS = 700;

export function startEmbed(): void {
  const { state, notices, controls, offers, autoplay, waits } = readAddress(location.search);
  const store = new Store({ ...initialState, ...state, notices });

  const root = document.documentElement;
  root.lang = language;
  root.dir = direction;
  byId('embed').hidden = false;
  for (const part of parts) for (const element of document.querySelectorAll<HTMLElement>(`[data-part=${part}]`)) element.hidden = !controls.has(part);
  byId('top').hidden = !controls.has('lens') && !controls.has('open');

  const notice = new NoticeBar(store);
  const lens = new LensSwitch(store);
  const key = new FamilyKey(store);
  const timeline = new Timeline(store);
  const buttons = new Offers(byId('offers'), store, offers);
  const link = new FullLink(store);
  const host = new Host(store, begin, () => link.allow());
  const player = new Player(store);
  let map: MapView | undefined;
  followTheme(store, () => undefined);
  showPoster(store.state);
  showState(store.state);
  watchHeight((height) => host.tell({ kind: 'resize', height }));
  pauseUnseen(store);

  store.subscribe((now, before) => {
    notice.update(now, before);
    lens.update(now, before);
    key.update(now, before);
    timeline.update(now, before);
    buttons.update(now, before);
    link.update(now);
    const newRun = now.run !== before.run || now.baseline !== before.baseline || now.ownBaseline !== before.ownBaseline;
    if (newRun && now.run) {
      root.dataset['hash'] = now.run.hash;
      const hash = byId('hash');
      setText(hash, phrase('run-hash', { hash: hashShort(now.run.hash) }));
      hash.title = hashText(now.run.hash);
      map?.show(now);
    }
    if (newRun || Math.round(now.month) !== Math.round(before.month) || now.scenario !== before.scenario) showState(now);
    if (now.lens !== before.lens) showPoster(now);
    if (now.playing || now.scenario !== before.scenario) begin(); // A reader who does something wants to see it.
    host.update(now, before);
  });

  byId('offers').setAttribute('aria-label', phrase('embed-offers-label'));
  byId('start').append(icon('M4 2.5v11l9-5.5z', 'fill'), phrase('embed-start'));
  byId('start').addEventListener('click', () => begin());
  root.classList.toggle('waiting', waits);
  if (!waits) begin();

  /** Starts the map and the model, once. */
  function begin(): void {
    if (map) return;
    if (root.classList.contains('waiting')) host.tell({ kind: 'started' });
    root.classList.remove('waiting');
    map = new MapView(store, player);
    const tools = { store, stage: map.stage, say };
    sayMarks(tools);
    noteScale(tools);
    if (language !== 'en') void later('translate').then(({ mapTexts }) => map!.stage.setWords({ texts: mapTexts() }), () => undefined);
    if (autoplay && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const stop = map.stage.on('drawn', ({ months }) => {
        if (months === 0) return;
        stop();
        store.dispatch({ kind: 'play', playing: true });
      });
    }
    later('core')
      .then((start) => start(() => store.dispatch({ kind: 'reopened' })))
      .then((core) => new Runner(store, core).start())
      .catch((cause: unknown) => store.dispatch(failureOf(cause)));
  }

  function showPoster(now: State): void {
    const poster = byId<HTMLImageElement>('poster');
    if (!waits || map) return;
    poster.src = `poster-${now.lens}.svg`;
    poster.alt = phrase('embed-poster', { lens: now.lens });
    poster.hidden = false;
  }

  let speaking: ReturnType<typeof setTimeout> | undefined;

  function say(text: string): void {
    clearTimeout(speaking);
    speaking = setTimeout(() => setText(byId('live'), text), SPEAK_MS);
  }

  /** What stands on the track, and one sentence of what changed. */
  function showState(now: State): void {
    root.classList.toggle('per-head', now.perHead);
    markStarts(now);
    const held = reference(now);
    const untouched = isBaseline(now.scenario);
    if (untouched || !now.run || !held) return setText(byId('changed'), phrase('embed-hint'));
    const [sentence = ''] = changesOf(now, now.run, held);
    setText(byId('changed'), sentence);
    if (!now.playing) say(announcement([sentence]));
  }
}
