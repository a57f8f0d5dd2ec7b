// Where the assumptions behind a claim come from, with links into the page about the model.

import { parameterLabel } from '../catalogue';
import { h } from '../dom';
import type { Claim } from '../gen/claims';
import { linked } from '../sources';
import { phrase } from './phrases';

export function sourceList({ id, sources }: Claim): HTMLElement {
  const rows = Object.entries(sources).map(([param, source]) => h('li', {}, h('a', { href: `model.html#${param}` }, parameterLabel(param)), ': ', h('span', { translate: 'no' }, ...linked(source))));
  const all = h('a', { href: `model.html#${id}`, 'aria-label': phrase('claim-every-measure-spoken', { id: id.toUpperCase() }) }, phrase('claim-every-measure'));
  return h('ul', { class: 'claim-sources' }, ...rows, h('li', {}, all));
}
