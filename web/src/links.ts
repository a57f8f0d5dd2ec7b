// Links between the pages.

/** What a page hands on: how it looks, not what it shows. */
const carried = ['theme', 'lang'];

/** Lets links to another page take along what they should, as it is when a reader is about to follow one. */
export function carryTo(page: string): void {
  const ready = ({ target }: Event): void => {
    const link = (target as Element).closest<HTMLAnchorElement>(`a[href^="${page}"]`);
    if (!link) return;
    const query = [...partsOf(link.search, false), ...partsOf(location.search, true)].join('&');
    link.setAttribute('href', `${page}${query && `?${query}`}${link.hash}`);
  };
  for (const event of ['pointerdown', 'focusin']) document.addEventListener(event, ready);
}

/** The parts of a query that are carried, or the others, as they are written. */
const partsOf = (query: string, kept: boolean): string[] =>
  query.slice(1).split('&').filter((part) => part !== '' && carried.includes(part.split('=')[0]!) === kept);
