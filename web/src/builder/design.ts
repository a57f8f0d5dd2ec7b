// What is built: an embed, its size and the form of its code. The builder's own address says it in the grammar of the
// embed (embed/address.ts), so that the page's link, an embed's, and a builder's all open here. On top of it stand
//
//	&embed.theme=paper &embed.lang=en   of the embed; theme and lang are those of the builder itself
//	&size=article|wide|phone|800x600
//	&as=element                         the code of the element instead of that of a frame
//
// Pure: text in, design out, and back.

import { language, languages, type Language } from '../phrases';
import { readAddress, parts, usualOffers, type Part } from '../embed/address';
import { themes } from '../protocol';
import { initialState, type Notice, type State, type Theme } from '../store';
import { formatQuery } from '../url';
import { version } from '../made';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes by name [CSS px]. */
export const sizes = { article: { width: 720, height: 540 }, wide: { width: 1080, height: 640 }, phone: { width: 360, height: 600 } } as const;
export type SizeName = keyof typeof sizes;
export const SIDES = { least: 240, most: 4000 } as const;

export const forms = ['frame', 'element'] as const;
export type Form = (typeof forms)[number];

export interface Design {
  /** What the embed begins with; its theme is the builder's own. */
  readonly state: State;
  readonly theme: Theme;
  readonly lang: Language;
  readonly controls: readonly Part[];
  /** Ids of the buttons. */
  readonly offers: readonly string[];
  readonly autoplay: boolean;
  readonly waits: boolean;
  readonly size: Size;
  readonly form: Form;
}

export const embedThemes = ['auto', ...themes] as const;
const own = /^(size|as|embed\.theme|embed\.lang)=/;

export function readDesign(search: string): { design: Design; notices: Notice[] } {
  const all = search.replace(/^\?/, '').split('&').filter(Boolean);
  const { state, notices, controls, offers, autoplay, waits } = readAddress(`?${all.filter((part) => !own.test(part)).join('&')}`);
  const mine = new URLSearchParams(all.filter((part) => own.test(part)).join('&'));
  const wrong: Notice[] = [...notices];
  const read = <T>(name: string, usual: T, value: (text: string) => T | undefined, allowed: readonly string[]): T => {
    const text = mine.get(name);
    const found = text === null ? usual : value(text);
    if (found === undefined) wrong.push({ name, value: text!.slice(0, 60), allowed: allowed.join(', ') });
    return found ?? usual;
  };
  const design: Design = {
    state: { ...initialState, ...state },
    theme: read('embed.theme', 'auto', (text) => embedThemes.find((one) => one === text), embedThemes),
    lang: read('embed.lang', 'en', (text) => languages.find((one) => one === text), languages),
    controls: [...controls],
    offers: offers.map(({ id }) => id),
    autoplay,
    waits,
    size: read('size', sizes.article, sizeOf, [...Object.keys(sizes), '800x600']),
    form: read('as', 'frame', (text) => forms.find((one) => one === text), forms),
  };
  return { design, notices: wrong };
}

function sizeOf(text: string): Size | undefined {
  if (Object.hasOwn(sizes, text)) return sizes[text as SizeName];
  const [, width, height] = /^(\d{1,4})x(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  return width !== undefined && height !== undefined && isSide(width) && isSide(height) ? { width, height } : undefined;
}

export const isSide = (side: number): boolean => Number.isInteger(side) && side >= SIDES.least && side <= SIDES.most;

export function sizeName({ width, height }: Size): SizeName | undefined {
  return (Object.keys(sizes) as SizeName[]).find((name) => sizes[name].width === width && sizes[name].height === height);
}

/** The builder's own address; empty for how it opens. */
export function builderQuery(design: Design): string {
  const { theme, lang, size, form, state } = design;
  return joined(formatQuery(state), [
    ...embedParts(design),
    ...(theme === 'auto' ? [] : [`embed.theme=${theme}`]),
    ...(lang === 'en' ? [] : [`embed.lang=${lang}`]),
    ...(sizeName(size) === 'article' ? [] : [`size=${sizeName(size) ?? `${size.width}x${size.height}`}`]),
    ...(form === 'frame' ? [] : [`as=${form}`]),
  ]);
}

/** The embed's address. */
export const embedQuery = (design: Design): string => joined(stateQuery(design), embedParts(design));

/** The full page with what the embed begins with, in the theme and language of the embed. */
export const pageQuery = (design: Design): string => stateQuery(design);

/** What only an embed knows, as far as it is not as usual. */
export function embedParts({ controls, offers, autoplay, waits }: Design): string[] {
  const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
  return [
    ...(same(controls, parts) ? [] : [`controls=${controls.join(',') || 'none'}`]),
    ...(same(offers, usualOffers) ? [] : [`offer=${offers.join(',') || 'none'}`]),
    ...(autoplay ? ['autoplay=on'] : []),
    ...(waits ? ['start=click'] : []),
  ];
}

/** The state as a link has it, with the embed's theme and language instead of the builder's. */
function stateQuery({ state, theme, lang }: Design): string {
  const query = formatQuery({ ...state, theme });
  const ours = language === 'en' ? query : query.replace(`&lang=${language}`, '').replace(/^\?v=[^&]*$/, '');
  return lang === 'en' ? ours : joined(ours, [`lang=${lang}`]);
}

/** Adds parts to a query, which begins with the version. */
function joined(query: string, more: readonly string[]): string {
  return more.length ? `${query || `?v=${version}`}&${more.join('&')}` : query;
}
