import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openTeamsPage, type TeamsPage } from '../e2e/teams-page.ts';
import { describeInBrowser, launchBrowser, openWindow } from '../support/browser.ts';
import { type RunningSignpost, startSignpost } from '../support/running-signpost.ts';

const TUESDAY_MORNING = '2026-11-24T10:30:00Z';
const THURSDAY_EVENING = '2026-11-26T19:30:00Z';

describeInBrowser('a person at the page, with Signpost behind it', () => {
  let signpost: RunningSignpost;
  let browser: Browser;
  let teams: TeamsPage;
  let complaints: string[];

  beforeAll(async () => {
    signpost = await startSignpost({ at: TUESDAY_MORNING });
    browser = await launchBrowser();
    const window = await openWindow(browser);
    complaints = window.complaints;
    window.page.setDefaultTimeout(8_000);
    teams = await openTeamsPage(window.page, `${signpost.url}/sandbox`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await signpost?.stop();
  });

  it('is greeted once, and asks', async () => {
    await teams.reads('Hello, I am Signpost');
    await teams.say('whats the mash number');
    await teams.card('MASH is open now').waitFor();
    await teams.card('MASH is open now').getByRole('link', { name: '023 9268 8793' }).waitFor();
  });

  it('opens what is behind a button, and says whether it was right', async () => {
    await teams.say('colleague restrained a child too roughly');
    const card = teams.card('A restraint or handling that went too far');
    await card.getByRole('button', { name: 'No answer?' }).click();
    await card.getByText('0845 671 0271').first().waitFor();
    await card.getByRole('button', { name: 'Was this right?' }).click();
    await card.getByRole('button', { name: 'Send feedback' }).click();
    await card.getByText('Choose one').waitFor();
    await card.getByLabel('Yes, this was right').check();
    await card.getByRole('button', { name: 'Send feedback' }).click();
    await teams.reads('Your answer is kept, without your question.');
  });

  it('chooses between three when Signpost is not sure', async () => {
    await teams.say('newsletter');
    const choices = teams.card('Which of these do you mean?');
    await choices.waitFor();
    const first = choices.getByRole('button').first();
    const name = await first.textContent();
    await first.click();
    await teams
      .card(name ?? '')
      .getByText('Worried about a child?')
      .waitFor();
  });

  it('is told to ring 999 first in an emergency', async () => {
    await teams.say('14 yr old in my office says she has swallowed a load of paracetamol');
    const card = teams.card('Ring 999 now');
    await card.waitFor();
    expect((await card.textContent())?.trim().startsWith('Ring 999 now')).toBe(true);
  });

  it('is given the duty team in the evening', async () => {
    await signpost.setClock(THURSDAY_EVENING);
    await teams.say('who do I ring about a safeguarding concern');
    await teams.card('MASH is closed until 9am tomorrow, Friday 27 November.').waitFor();
  });

  it('asks in a channel', async () => {
    await teams.openChannel('Harbour Primary (sandbox)', 'Safeguarding');
    await teams.say('@Signpost what does CERAF mean');
    await teams.card('Child Exploitation Risk Assessment Framework').waitFor();
  });

  it('finds a contact for the channel, which stays as a card with hours and a day to check again', async () => {
    await teams.page.locator('#composer-place').getByRole('button', { name: 'Find a contact' }).click();
    const { page } = teams;
    await page.getByLabel('Search').fill('school attendance panel');
    await page.getByRole('button', { name: /^School Attendance Panel/ }).click();
    const card = teams.card('School Attendance Panel (SAP)');
    await card.getByText('Check again after').waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
  });

  it('goes through "is this serious enough?" from what was written, with the keyboard alone', async () => {
    await teams.openChat('Signpost');
    const { keyboard } = teams.page;
    await teams.say('is this tier 2 or 3: attendance 82%, mum overwhelmed, housing arrears');
    const pressOn = async (shown: string, title: string) => {
      await teams.card(shown).getByRole('button', { name: title, exact: true }).focus();
      await keyboard.press('Enter');
    };
    await pressOn('What Signpost understood', 'Go through it, step by step');
    await pressOn('Question 1 of 5', 'No, continue');
    await pressOn('Question 2 of 5', 'No');
    const noticed = teams.card('Question 3 of 5');
    await noticed.waitFor();
    expect(await noticed.getByLabel('Money, debt or housing trouble in a family').isChecked()).toBe(true);
    await noticed.getByLabel('is a young carer').focus();
    await keyboard.press('Space');
    await pressOn('Question 3 of 5', 'Continue');
    await pressOn('Question 4 of 5', 'One or two agencies');
    await pressOn('Question 5 of 5', 'They agree');
    const end = teams.card('Words that may fit');
    await end.getByText('Tier 3 Targeted Offer').waitFor();
    await end.getByText('0300 555 1373').first().waitFor();
    await end.getByRole('button', { name: 'Words for the phone' }).click();
    await end.getByText('I am ringing about a child in Portsmouth').waitFor();
  });

  it('needs no mouse', async () => {
    await teams.openChat('Signpost');
    const { keyboard } = teams.page;
    await teams.page.locator('#composer-place').getByRole('textbox').focus();
    await keyboard.type('how do I refer to the attendance panel');
    await keyboard.press('Enter');
    const card = teams.card('online form');
    await card.waitFor();
    await card.getByRole('button', { name: 'Was this right?' }).focus();
    await keyboard.press('Enter');
    await card.getByLabel('Out of date').waitFor();
    await card.getByLabel('Out of date').focus();
    await keyboard.press('Space');
    await card.getByRole('button', { name: 'Send feedback' }).focus();
    await keyboard.press('Enter');
    await teams.reads('Kept for the owner of this entry, without your question.');
  });

  it('asked nothing of any other machine, and nobody\u2019s words reached the log', () => {
    expect(complaints).toEqual([]);
    for (const word of ['paracetamol', 'restrained', 'CERAF', 'overwhelmed', 'young-carer'])
      expect(signpost.printed()).not.toContain(word);
  });
});
