// Starts the browsers of the tests: Chromium without a window, and Firefox in a window that nobody sees, because WebGL
// wants one. Both are driven with puppeteer-core, Firefox over WebDriver BiDi.

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

export type Engine = 'chromium' | 'firefox';

export interface Launched {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Flags under which WebGL2 works without a graphics card. */
const flags = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--no-first-run',
];

const candidates: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Starts a browser with a fresh profile; `args` replace Chromium's flags that concern graphics. */
export async function launch(engine: Engine, args?: readonly string[]): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'sovereign-browser-'));
  const screen = engine === 'firefox' ? await startScreen() : undefined;
  const browser = await puppeteer.launch({
    executablePath: program(engine),
    userDataDir: profile,
    protocolTimeout: 120_000,
    ...(screen ? firefoxOn(screen.display) : { headless: true, args: args ? [...flags.filter((f) => !/gl=|angle|swiftshader/.test(f)), ...args] : flags }),
  });
  return {
    browser,
    async close() {
      await browser.close();
      screen?.server.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function firefoxOn(display: string): LaunchOptions {
  return {
    browser: 'firefox',
    headless: false,
    env: { ...process.env, DISPLAY: display },
    extraPrefsFirefox: { 'webgl.force-enabled': true },
  };
}

/** Starts an X server without a screen; it picks a free display and says which. */
async function startScreen(): Promise<{ readonly server: ChildProcess; readonly display: string }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise<string>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`Xvfb did not start: ${cause.message}; tools/setup/test.sh installs it`)));
    (server.stdio[3] as Readable).once('data', (chunk: Buffer) => resolve(`:${chunk.toString().trim()}`));
  });
  return { server, display };
}

function program(engine: Engine): string {
  const variable = engine.toUpperCase();
  const found = process.env[variable] || candidates[engine].find((path) => existsSync(path));
  if (!found) throw new Error(`no ${engine} found: run tools/setup/test.sh, or name it in ${variable}`);
  return found;
}
