// The form of the builder: what the embed shows, what readers may do, how it looks and how it starts.

import { levers, readyMade } from '../catalogue';
import { MOST_OFFERS, parts, type Part } from '../embed/address';
import { h, uid } from '../dom';
import { languages, type Language } from '../phrases';
import { lenses, type Lens } from '../protocol';
import { begins, leverGroups } from './begins';
import { embedThemes, isSide, SIDES, sizeName, sizes, type Design, type SizeName } from './design';
import { chips, radios, select, ticks, type Change, type Field } from './fields';
import { phrase } from './phrases';

export function form(change: Change, now: () => Design): Field {
  const start = begins(change, now);
  const fields: readonly Field[] = [start, lens(change, now), controls(change), offers(change, now), look(change), size(change, now), starting(change)];
  const [what, lensField, ...rest] = fields.map(({ element }) => element);
  const [partsField, offersField, ...looks] = rest;
  const section = (title: string, ...inside: (HTMLElement | undefined)[]): HTMLElement => h('section', {}, h('h2', {}, title), ...inside);
  return {
    element: h(
      'form',
      { class: 'build-form', 'aria-label': phrase('build-form'), onsubmit: (event: Event) => event.preventDefault() },
      section(phrase('build-what'), what, lensField),
      section(phrase('build-readers'), partsField, offersField),
      section(phrase('build-look'), ...looks),
    ),
    update: (design) => fields.forEach((field) => field.update(design)),
  };
}

function lens(change: Change, now: () => Design): Field {
  const field = radios(phrase('build-lens'), lenses.map((value) => ({ value, label: phrase('build-lens-name', { lens: value }) })), (value) => change({ state: { ...now().state, lens: value as Lens } }), 'build-short');
  return { element: field.element, update: ({ state }) => field.choose(state.lens) };
}

function controls(change: Change): Field {
  const field = ticks(phrase('build-parts'), parts.map((value) => ({ value, label: phrase('build-part', { part: value }) })), (ticked) => change({ controls: ticked as Part[] }));
  return { element: field.element, update: (design) => field.tick(design.controls) };
}

function offers(change: Change, now: () => Design): Field {
  const field = chips(
    phrase('build-offers', { most: MOST_OFFERS }),
    phrase('build-add-offer'),
    [{ label: phrase('build-scenarios'), options: readyMade.map(({ id, title }) => ({ value: id, label: title })) }, ...leverGroups()],
    (id) => change({ offers: [...new Set([...now().offers, id])] }),
  );
  const nameOf = (id: string): string => readyMade.find((one) => one.id === id)?.title ?? levers.find((one) => one.id === id)?.label ?? id;
  return {
    element: field.element,
    update({ offers: chosen, controls: shown }) {
      field.element.hidden = !shown.includes('shocks');
      field.show(
        chosen.map((id) => ({ value: id, label: nameOf(id) })),
        (id) => change({ offers: now().offers.filter((other) => other !== id) }),
        (name) => phrase('build-remove', { name }),
        chosen.length >= MOST_OFFERS,
      );
    },
  };
}

function look(change: Change): Field {
  const theme = select(phrase('build-theme'), embedThemes.map((value) => ({ value, label: phrase('build-theme-name', { theme: value }) })), (value) => change({ theme: value as Design['theme'] }));
  const lang = select(phrase('build-language'), languages.map((value) => ({ value, label: phrase('build-language-name', { lang: value }) })), (value) => change({ lang: value as Language }));
  return {
    element: h('div', { class: 'build-pair' }, theme.element, lang.element),
    update(design) {
      theme.list.value = design.theme;
      lang.list.value = design.lang;
    },
  };
}

const names = Object.keys(sizes) as SizeName[];

function size(change: Change, now: () => Design): Field {
  const side = (label: string, of: 'width' | 'height'): { element: HTMLElement; input: HTMLInputElement } => {
    const id = uid('build');
    const input = h('input', {
      id, type: 'number', min: SIDES.least, max: SIDES.most, step: 1,
      onchange: () => (isSide(input.valueAsNumber) ? change({ size: { ...now().size, [of]: input.valueAsNumber } }) : (input.reportValidity(), (input.value = String(now().size[of])))),
    });
    return { element: h('div', {}, h('label', { for: id }, label), input), input };
  };
  const [width, height] = [side(phrase('build-width'), 'width'), side(phrase('build-height'), 'height')];
  const field = radios(
    phrase('build-size'),
    [...names.map((value) => ({ value, label: phrase('build-size-name', { size: value, width: String(sizes[value].width), height: String(sizes[value].height) }) })), { value: 'own', label: phrase('build-size-own') }],
    (value) => (value === 'own' ? width.input.focus() : change({ size: sizes[value as SizeName] })),
  );
  const own = h('div', { class: 'build-pair' }, width.element, height.element);
  const fits = h('p', { class: 'build-hint' }, phrase('build-size-fits'));
  field.element.append(own, fits);
  return {
    element: field.element,
    update({ size: chosen, form: as }) {
      field.choose(sizeName(chosen) ?? 'own');
      width.input.value = String(chosen.width);
      height.input.value = String(chosen.height);
      fits.hidden = as === 'frame';
    },
  };
}

function starting(change: Change): Field {
  const field = radios(phrase('build-start'), [{ value: 'live', label: phrase('build-start-live') }, { value: 'click', label: phrase('build-start-click') }], (value) => change({ waits: value === 'click' }));
  const play = ticks(phrase('build-time'), [{ value: 'on', label: phrase('build-autoplay') }], (ticked) => change({ autoplay: ticked.length > 0 }));
  return {
    element: h('div', { class: 'build-part' }, field.element, play.element),
    update({ waits, autoplay }) {
      field.choose(waits ? 'click' : 'live');
      play.tick(autoplay ? ['on'] : []);
    },
  };
}
