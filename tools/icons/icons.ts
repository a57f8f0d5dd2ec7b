// Draws the icons of the installed page from their SVG: web/icons/*.png, which are part of the repository.

import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../../web/test/harness_browser';

const { browser, close } = await launch('chromium');
const page = await browser.newPage();
for (const [name, size] of [['icon', 192], ['icon', 512], ['maskable', 512]] as const) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${readFileSync(`web/icons/${name}.svg`, 'utf8')}`);
  writeFileSync(`web/icons/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await close();
