// The code of an embed, to be pasted into a page. Pure: a design in, text out.

import { phrase } from './phrases';
import { embedQuery, pageQuery, type Design } from './design';
import { formatQuery } from '../url';

/** Enough for the map, its links and its files; nothing of the reader's (DESIGN.md, "Trust and safety"). */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Size of the still pictures beside the page [px]. */
const POSTER = { width: 2880, height: 1402 } as const;

/** Addresses of what a design names, from where the site lies. */
export function addresses(design: Design, site: string): { embed: string; page: string; poster: string; script: string } {
  const at = (file: string): string => new URL(file, site).href;
  return { embed: at(`embed.html${embedQuery(design)}`), page: at(`index.html${pageQuery(design)}`), poster: at(`poster-${design.state.lens}.svg`), script: at('sovereign-stack.js') };
}

export const snippet = (design: Design, site: string): string => (design.form === 'frame' ? frameCode(design, site) : elementCode(design, site));

/**
 * A frame with a caption. The frame itself shows a still picture where scripts do not run; the caption and its link
 * remain where frames are taken out, as in feeds and mail.
 */
function frameCode(design: Design, site: string): string {
  const { embed, page } = addresses(design, site);
  const { width, height } = design.size;
  const frame = { src: embed, title: titleOf(design), width, height, loading: 'lazy', sandbox: SANDBOX, style: 'border:0;max-width:100%' };
  return [
    '<figure style="margin:0">',
    `  <iframe${attributes(frame)}></iframe>`,
    `  <figcaption>${escaped(titleOf(design))}: <a href="${escaped(page)}">Sovereign Stack</a></figcaption>`,
    '</figure>',
  ].join('\n');
}

/** The element has the width of its place and the height that it needs. What it holds is shown until it is there. */
function elementCode(design: Design, site: string): string {
  const { page, poster, script } = addresses(design, site);
  const { state, controls, offers, theme, lang, autoplay, waits } = design;
  const asked = new Map(embedQuery({ ...design, theme: 'auto', lang: 'en' }).replace(/^\?/, '').split('&').map((part) => part.split('=', 2) as [string, string]));
  const element = {
    title: titleOf(design),
    scenario: scenarioQuery(design),
    lens: state.lens === 'hardware' ? undefined : state.lens,
    controls: asked.has('controls') ? controls.join(',') || 'none' : undefined,
    offer: asked.has('offer') ? offers.join(',') || 'none' : undefined,
    theme: theme === 'auto' ? undefined : theme,
    lang: lang === 'en' ? undefined : lang,
    autoplay: autoplay ? '' : undefined,
    loading: waits ? 'click' : undefined,
  };
  return [
    `<script type="module" src="${escaped(script)}"></script>`,
    `<sovereign-stack${attributes(element)}>`,
    `  <a href="${escaped(page)}"><img src="${escaped(poster)}" width="${POSTER.width}" height="${POSTER.height}" style="width:100%;height:auto" alt="${escaped(phrase('embed-poster', { lens: state.lens }))}"></a>`,
    '</sovereign-stack>',
  ].join('\n');
}

/** The link's query without what has an attribute of its own. */
function scenarioQuery({ state }: Design): string | undefined {
  return formatQuery({ ...state, theme: 'auto', lens: 'hardware' }).replace(/^\?/, '').replace(/&lang=[^&]*/, '').replace(/^v=[^&]*$/, '') || undefined;
}

/** What screen readers call the frame. */
export const titleOf = ({ state: { lens } }: Design): string => phrase('build-frame-title', { lens });

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
