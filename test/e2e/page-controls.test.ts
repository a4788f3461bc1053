import { expect, it } from '@jest/globals';
import { describeOnPage } from './on-page.ts';

describeOnPage('the controls of the sandbox page', (on) => {
  it('set the clock in words and by a preset', async () => {
    const { page, sandbox } = on;
    await page.getByRole('button', { name: 'Sandbox controls', exact: true }).click();
    await page.getByRole('button', { name: /Monday 28 December 2026/ }).click();
    await page.getByText('It is 11:00am. What was due has been run.').waitFor();
    expect(await page.locator('#top-clock').textContent()).toBe('Monday 28 December 2026, 11:00am');
    expect(sandbox.movedTo).toEqual([new Date('2026-12-28T11:00:00Z')]);
    await page.getByLabel('Another date and time').fill('2027-07-01T09:30');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByText('It is 9:30am.').waitFor();
    expect(sandbox.movedTo.at(-1)).toEqual(new Date('2027-07-01T08:30:00Z'));
  });

  it('turn the page dark and remember it', async () => {
    const { page, teams } = on;
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await background()).toBe('rgb(250, 250, 250)');
    await page.getByRole('button', { name: 'Sandbox controls', exact: true }).click();
    await page.getByRole('switch', { name: 'Dark' }).click();
    expect(await background()).toBe('rgb(31, 31, 31)');
    await page.reload();
    await teams.card('Hello from').waitFor();
    expect(await background()).toBe('rgb(31, 31, 31)');
  });

  it('start afresh after asking, and the bot welcomes again', async () => {
    const { page, teams } = on;
    await teams.say('hello');
    await teams.reads('You said');
    await page.getByRole('button', { name: 'Sandbox controls', exact: true }).click();
    await page.getByRole('button', { name: 'Start afresh' }).click();
    await page.getByRole('button', { name: 'Yes, empty them' }).click();
    await page.getByText('Every chat is empty.').waitFor();
    await teams.card('Hello from').waitFor();
    expect(await teams.messages().count()).toBe(1);
  });
});
