import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type RunningSandbox, startSandbox } from '../sandbox/start-sandbox.ts';
import { describeInBrowser, launchBrowser, openWindow } from '../support/browser.ts';
import { smallBot } from './small-bot.ts';
import { openTeamsPage, type TeamsPage } from './teams-page.ts';

export interface OnPage {
  sandbox: RunningSandbox;
  context: BrowserContext;
  page: Page;
  teams: TeamsPage;
}

/** Tests on the sandbox page, each with a fresh sandbox, a small bot and a window in which the bot has said hello. */
export function describeOnPage(title: string, tests: (on: OnPage) => void): void {
  describeInBrowser(title, () => {
    const on = {} as OnPage;
    let browser: Browser;
    let complaints: string[];

    beforeAll(async () => {
      browser = await launchBrowser();
    });

    afterAll(() => browser.close());

    beforeEach(async () => {
      on.sandbox = await startSandbox();
      on.sandbox.bot.play(smallBot);
      const { context, page, complaints: heard } = await openWindow(browser);
      page.setDefaultTimeout(8_000);
      complaints = heard;
      on.context = context;
      on.page = page;
      on.teams = await openTeamsPage(page, on.sandbox.url);
      await on.teams.card('Hello from').waitFor();
    });

    afterEach(async () => {
      await on.context.close();
      await on.sandbox.close();
      // Errors in the page, and requests to anywhere but this machine.
      expect(complaints).toEqual([]);
    });

    tests(on);
  });
}
