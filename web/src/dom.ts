// Small helpers that build DOM without markup strings, so that the page's
// trusted-types policy has nothing to forbid.

type Attribute = string | number | boolean | null | undefined | EventListener | ((event: any) => void);
export type Child = Node | string | null | undefined | false;

/** Creates an element; `on…` functions become listeners, `false` and null drop the attribute. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** Creates an SVG element. */
export function svg(tag: string, attributes: Record<string, Attribute> = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS(svgSpace, tag) as SVGElement;
  apply(element, attributes);
  append(element, children);
  return element;
}

/** A decorative icon drawn from one path in a 16 × 16 box. */
export function icon(path: string, kind: 'stroke' | 'fill' = 'stroke'): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, class: `icon icon-${kind}`, 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: path }),
  );
}

function apply(element: Element, attributes: Record<string, Attribute>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === false || value === null || value === undefined) continue;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

function append(element: Element, children: Child[]): void {
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/** Replaces the text only when it differs, so that live regions stay quiet. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Finds an element that index.html promises. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no element with id ${id}`);
  return element as T;
}

let serial = 0;

/** A fresh id for label and description references. */
export function uid(prefix: string): string {
  serial += 1;
  return `${prefix}-${serial}`;
}
