// The page: reads the link, builds the controls, starts the model, and lets
// everything follow the store.

import type { Charts } from './charts/main';
import type { Classroom } from './classroom/main';
import { HeadSwitch } from './controls/heads';
import { Header } from './controls/header';
import { FamilyKey } from './controls/families';
import { startFiles } from './controls/files';
import { LensSwitch } from './controls/lens';
import { NoticeBar } from './controls/notice';
import { ReadyMadeField } from './controls/ready';
import { Rail } from './controls/rail';
import { Timeline } from './controls/timeline';
import { announcement, changesOf } from './describe/changed';
import { byId, h, setText } from './dom';
import { whenIdle } from './idle';
import { later } from './later';
import { carryTo } from './links';
import { hashShort, hashText } from './format';
import { isOther, madeOf } from './made';
import { MapView } from './mapview';
import { direction, language, phrase } from './phrases';
import { Player } from './player';
import { failureOf, Runner } from './runner';
import { initialState, isActive, reference, Store, type State } from './store';
import { followTheme } from './theme';
import { formatQuery, parseQuery } from './url';

/** The live region waits until a moving slider rests [ms]. */
const speakAfter = 700;
/** The address is rewritten at most this often [ms]; browsers throttle more. */
const writeAfter = 250;

export function startPage(): void {
  const { search } = location;
  const { state, notices } = parseQuery(search);
  const store = new Store({ ...initialState, ...state, notices });

  carryTo('model.html');
  takeAlong();
  const root = document.documentElement;
  root.lang = language;
  root.dir = direction;
  const live = byId('live');
  const say = (text: string): void => setText(live, text);

  const header = new Header(store, say);
  const timeline = new Timeline(store);
  const shocks = later('shocks').then((start) => start(store, say, (shock) => rail.show(shock)));
  shocks.catch((cause: unknown) => store.dispatch(failureOf(cause)));
  const rail = new Rail(store, (info, actions) => shocks.then(({ fields }) => fields(info, actions)));
  const notice = new NoticeBar(store);
  const ready = new ReadyMadeField(store);
  const player = new Player(store);
  const lens = new LensSwitch(store);
  const key = new FamilyKey(store);
  const heads = new HeadSwitch(store);
  startFiles(store, say);
  const map = new MapView(store, player);
  if (language !== 'en') void later('translate').then(({ mapTexts }) => map.stage.setWords({ texts: mapTexts() }), () => undefined);
  later('maptools')
    .then((start) => start({ store, stage: map.stage, say }))
    .catch(() => undefined); // The map can still be looked at.
  let charts: Charts | undefined;
  followTheme(store, () => charts?.repaint());
  later('opening')
    .then((start) => start(store, say))
    .catch(() => byId('opening').remove()); // The page works without its question.
  // What stays in sight at the end of the rail may not cover the control that has the keyboard.
  const outcome = byId('outcome');
  new ResizeObserver(() => root.style.setProperty('--outcome', `${outcome.offsetHeight}px`)).observe(outcome);
  const idle = new Promise<void>(whenIdle);
  const started = Promise.all([later('charts'), idle]).then(([start]) => (charts = start(store, say)));
  started.catch((cause: unknown) => store.dispatch(failureOf(cause)));
  void started.then(() => later('print')).then((start) => start(store), () => undefined); // It draws as charts do.
  // The page works without them.
  for (const part of ['mine', 'country', 'glossary', 'claims', 'offline'] as const) void idle.then(() => later(part)).then((start) => start(store, say, map.stage), () => undefined);
  byId('why').addEventListener('click', () => void later('why').then((why) => why.ask(store, say)).catch((cause) => store.dispatch(failureOf(cause))));
  byId('assumptions').addEventListener('click', () => void later('assumptions').then((open) => open(store, say)).catch((cause) => store.dispatch(failureOf(cause))));

  const classroom = (): Promise<Classroom> => later('classroom').then((start) => start(store, say));
  const wanted = ({ theme, keys, lesson }: State): boolean => theme === 'projector' || keys === true || lesson.length > 0;
  const attend = (now: State, before?: State): void => {
    root.dataset['power'] = now.power;
    if (wanted(now) && !(before && wanted(before))) void classroom().catch((cause: unknown) => store.dispatch(failureOf(cause)));
  };
  byId('classroom').addEventListener('click', () => void classroom().then(({ open }) => open(), (cause: unknown) => store.dispatch(failureOf(cause))));
  attend(store.state);

  store.subscribe((now, before) => {
    header.update(now, before);
    lens.update(now, before);
    key.update(now, before);
    heads.update(now, before);
    timeline.update(now, before);
    notice.update(now, before);
    ready.update(now, before);
    if (now.scenario !== before.scenario || now.picking !== before.picking) rail.update(now);
    charts?.update(now, before);
    const newRun = now.run !== before.run || now.baseline !== before.baseline || now.ownBaseline !== before.ownBaseline || reference(now) !== reference(before);
    const newFigures = newRun || now.sketch !== before.sketch;
    if (newFigures || Math.round(now.month) !== Math.round(before.month)) tellChange(now, newFigures);
    if (newRun) {
      showRun(now);
      map.show(now);
      splitChange(now);
    }
    attend(now, before);
    if (!now.playing) writeAddress();
  });

  function showRun(now: State): void {
    if (!now.run) return;
    if (!root.dataset['hash']) tellVersion(now.run.hash);
    root.dataset['hash'] = now.run.hash;
    void started.then(({ settled }) => settled, () => undefined).then(() => (root.dataset['ready'] = 'true'));
    const hash = byId('hash');
    setText(hash, phrase('run-hash', { hash: hashShort(now.run.hash) }));
    hash.title = hashText(now.run.hash);
  }

  /** The first run is that of the link. */
  function tellVersion(run: string): void {
    const made = madeOf(search);
    if (isOther(made, run)) void later('versions').then((tell) => tell(made, run, search), () => undefined);
  }

  /** A change with several causes is split over them. */
  function splitChange({ scenario, power }: State): void {
    if (power === 'low' || scenario.shocks.filter(isActive).length + scenario.without.length < 2) return;
    whenIdle(() => void later('why').then((why) => why.follow(store), () => undefined)); // The sentences stand alone too.
  }

  let speaking: ReturnType<typeof setTimeout> | undefined;

  function tellChange(now: State, speak: boolean): void {
    const [run, baseline] = [now.run ?? now.sketch?.run, reference(now) ?? now.sketch?.baseline];
    if (!run || !baseline) return;
    const sentences = changesOf(now, run, baseline);
    const box = byId('changed');
    const rows = sentences.map((text) => h('p', {}, text));
    if (box.textContent !== sentences.join('')) box.replaceChildren(...rows);
    if (!speak) return;
    clearTimeout(speaking);
    speaking = setTimeout(() => say(announcement(sentences)), speakAfter);
  }

  let writing: ReturnType<typeof setTimeout> | undefined;

  /** The builder of embeds begins with what the page shows. The single file has no link to it. */
  function takeAlong(): void {
    const link = document.querySelector<HTMLAnchorElement>('#build');
    for (const event of ['pointerdown', 'focus']) link?.addEventListener(event, () => (link.search = formatQuery(store.state)));
  }

  /** Keeps the address bar in step; a host that forbids it (a sandbox) loses only that. */
  function writeAddress(): void {
    writing ??= setTimeout(() => {
      writing = undefined;
      if (store.state.playing) return; // The pause writes it.
      const query = formatQuery(store.state);
      if (query === location.search) return;
      try {
        history.replaceState(null, '', query || location.pathname);
      } catch {
        root.dataset['address'] = 'fixed';
      }
    }, writeAfter);
  }

  later('core')
    .then((start) => start(() => store.dispatch({ kind: 'reopened' })))
    .then((core) => new Runner(store, core).start())
    .catch((cause: unknown) => store.dispatch(failureOf(cause)));
}
