// The page that a preview is a picture of.

import type { Preview } from '../../web/src/claims/preview';

const verdicts: Readonly<Record<Preview['verdict'], readonly [text: string, colour: string]>> = {
  holds: ['holds in this model', '#3fc49a'],
  'holds if': ['holds only under one assumption', '#ffd166'],
  fails: ['fails in this model', '#ff8a6b'],
};

const style = `
  * { box-sizing: border-box; margin: 0; }
  body { position: relative; width: 1200px; height: 630px; overflow: hidden; background: #0a0f1e; color: #e9eef9;
    font-family: Inter, system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif; }
  img { position: absolute; inset: 46px 0 auto; width: 100%; }
  .veil { position: absolute; inset: 0; background: linear-gradient(rgb(10 15 30 / 0%) 42%, rgb(10 15 30 / 88%) 66%, #0a0f1e 80%); }
  .words { position: absolute; inset: 44px 56px; display: flex; flex-direction: column; }
  .brand { font-size: 32px; font-weight: 750; }
  .brand span { color: #ffb055; }
  .claim { margin-top: auto; color: #b4bfd9; font-size: 26px; font-weight: 600; }
  h1 { margin-block: 6px 22px; font-size: 50px; font-weight: 750; line-height: 1.12; text-wrap: balance; }
  .foot { display: flex; align-items: center; justify-content: space-between; }
  .verdict { padding: 10px 20px; border: 2px solid currentcolor; border-radius: 999px; font-size: 26px; font-weight: 650; }
  .motto { color: #b4bfd9; font-size: 22px; }
`;

/** What stands on the picture: over the title, the title, and under it. */
export interface Words {
  readonly name: string;
  readonly title: string;
  readonly verdict?: Preview['verdict'];
  readonly motto: string;
}

export const wordsOf = ({ id, title, verdict }: Preview): Words => ({
  name: `Claim ${id.toUpperCase()}`, title, verdict, motto: 'Put it to the test on an animated map of who owns AI.',
});

export const wordsOfSite: Words = { name: 'An animated map', title: 'Who owns AI?', motto: 'Press a policy shock and see chips, models and profit move.' };

export function pageText({ name, title, verdict, motto }: Words, map: string): string {
  const [text, colour] = verdict ? verdicts[verdict] : [];
  const pill = text ? `<p class="verdict" style="color: ${colour}">${text}</p>` : '';
  return `<!doctype html><html lang="en"><style>${style}</style><img src="${map}" alt=""><div class="veil"></div>
<div class="words"><p class="brand">Sovereign<span>Stack</span></p><p class="claim">${name}</p><h1>${escaped(title)}</h1>
<div class="foot">${pill}<p class="motto">${motto}</p></div></div></html>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
