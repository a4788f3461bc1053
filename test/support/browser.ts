import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { describe as Describe } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=en-GB',
];

/** The browser this machine has: `CHROMIUM_PATH` if it is set, otherwise the first of the usual names on the PATH. */
function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)];
  const usual = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return (env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : usual).find((path) => existsSync(path)) ?? null;
}

/** `describe` for tests that need a browser; without one they are skipped, and a line says so. */
export function describeInBrowser(title: string, tests: () => void): void {
  // Taken from jest only here, so that a script outside jest can use the rest.
  const { describe } = globalThis as unknown as { describe: typeof Describe };
  if (findChromium() !== null) {
    describe(title, tests);
    return;
  }
  process.stdout.write(`Skipped "${title}": no Chromium here. Set CHROMIUM_PATH to run it.\n`);
  describe.skip(title, tests);
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** A window of a British user that can reach this machine only. `complaints` collects errors and refused requests. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 860 },
    ...options,
  });
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const { hostname } = new URL(route.request().url());
    if (hostname === '127.0.0.1' || hostname === 'localhost') return route.continue();
    complaints.push(`request to ${hostname}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return { context, page, complaints };
}
