// What a shared link says of its making: the version of model and page, and the hash of the result that was seen. Links
// from before there were versions say v=1.

/** The version that runs here. */
export const version = SOVEREIGN_VERSION;

/** Empty where the link does not say. */
export interface Made {
  readonly version: string;
  readonly run: string;
}

const forms = { v: /^(1|\d{1,4}\.\d{1,4}\.\d{1,4})$/, run: /^[0-9a-f]{16}$/ };
/** What is allowed, by parameter. */
export const makings = { v: version, run: '0123456789abcdef' };

export const isMaking = (name: keyof typeof forms, value: string): boolean => forms[name].test(value);

export function madeOf(query: string): Made {
  const said = new URLSearchParams(query);
  const read = (name: keyof typeof forms): string => [said.get(name) ?? ''].find((value) => isMaking(name, value)) ?? '';
  const v = read('v');
  return { version: v === '1' ? '' : v, run: read('run') };
}

/** Whether a link was made with another version, or saw another result. */
export const isOther = (made: Made, run: string): boolean => (made.version !== '' && made.version !== version) || (made.run !== '' && made.run !== run);
