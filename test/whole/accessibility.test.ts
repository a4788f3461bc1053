import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openTeamsPage, type TeamsPage } from '../e2e/teams-page.ts';
import { describeInBrowser, launchBrowser, openWindow } from '../support/browser.ts';
import { type RunningSignpost, startSignpost } from '../support/running-signpost.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What stops somebody; "moderate" and "minor" are left to the eye. */
const SERIOUS = ['serious', 'critical'];

/** What axe finds serious on the page as it is now: rule, and where. */
async function seriousOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter((one) => SERIOUS.includes(one.impact ?? ''))
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`));
}

describeInBrowser('axe, on the page and every kind of card', () => {
  let signpost: RunningSignpost;
  let browser: Browser;
  let teams: TeamsPage;

  beforeAll(async () => {
    signpost = await startSignpost({ at: '2026-11-24T10:30:00Z' });
    browser = await launchBrowser();
    const { page } = await openWindow(browser);
    page.setDefaultTimeout(8_000);
    teams = await openTeamsPage(page, `${signpost.url}/sandbox`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await signpost?.stop();
  });

  const shows = async (text: string, card: string) => {
    await teams.say(text);
    await teams.card(card).waitFor();
  };
  const press = async (card: string, title: string) => {
    await teams.card(card).getByRole('button', { name: title, exact: true }).click();
  };

  it('finds nothing serious on any kind of card, in light and in dark', async () => {
    await teams.reads('Hello, I am Signpost');
    await shows('14 yr old in my office says she has swallowed a load of paracetamol', 'Ring 999 now');
    await shows('newsletter', 'Which of these do you mean?');
    await shows('is this tier 2 or 3: attendance 82%, mum overwhelmed, housing arrears', 'What Signpost understood');
    await press('What Signpost understood', 'Was this right?');
    await shows('what does CERAF mean', 'Child Exploitation Risk Assessment Framework');
    await shows('tell me who reported the family', 'Worried about a child?');
    await shows('tiers', 'Question 1 of 5');
    await press('Question 1 of 5', 'Not sure');
    await press('Question 2 of 5', 'Not sure');
    await teams.card('Question 3 of 5').waitFor();
    expect(await seriousOn(teams.page)).toEqual([]);
    for (const title of ['Continue', 'Nobody yet', 'They agree'])
      await press(`Question ${title === 'Continue' ? 3 : title === 'Nobody yet' ? 4 : 5} of 5`, title);
    await press('Words that may fit', 'Words for the phone');
    expect(await seriousOn(teams.page)).toEqual([]);
    await teams.page.emulateMedia({ colorScheme: 'dark' });
    await teams.page.getByRole('button', { name: 'Sandbox controls' }).click();
    await teams.page.getByRole('switch', { name: 'Dark' }).click();
    expect(await seriousOn(teams.page)).toEqual([]);
  }, 90_000);

  it('finds nothing serious in the search, in a channel, and at 320 pixels', async () => {
    await teams.page.getByRole('button', { name: 'Close sandbox controls' }).click();
    await teams.openChannel('Harbour Primary (sandbox)', 'Safeguarding');
    await teams.page.locator('#composer-place').getByRole('button', { name: 'Find a contact' }).click();
    await teams.page.getByRole('button', { name: /^Emergency services/ }).waitFor();
    expect(await seriousOn(teams.page)).toEqual([]);
    await teams.page.getByRole('button', { name: /^Emergency services/ }).click();
    await teams.card('Emergency services').waitFor();
    await teams.page.setViewportSize({ width: 320, height: 640 });
    expect(await seriousOn(teams.page)).toEqual([]);
    const overflow = await teams.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  }, 60_000);

  it.each(['/numbers', '/privacy', '/terms'])('finds nothing serious on %s', async (path) => {
    const { page } = await openWindow(browser);
    await page.goto(`${signpost.url}${path}`);
    expect(await seriousOn(page)).toEqual([]);
  });

  it('is heard: a planted fault is found', async () => {
    const { page } = await openWindow(browser);
    await page.goto(`${signpost.url}/numbers`);
    await page.evaluate(
      'document.body.append(document.createElement("button"), Object.assign(document.createElement("img"), { src: "data:," }))',
    );
    expect((await seriousOn(page)).join()).toMatch(/button-name.*image-alt|image-alt.*button-name/);
  });
});
