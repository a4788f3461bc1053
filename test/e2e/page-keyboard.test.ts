import { expect, it } from '@jest/globals';
import { describeOnPage } from './on-page.ts';
import { openTeamsPage } from './teams-page.ts';

describeOnPage('the sandbox page by keyboard alone', (on) => {
  it('reaches the conversation, sends, presses a button and goes on in the new card', async () => {
    const { page, teams } = on;
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Skip to the conversation');
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement?.textContent')) === 'Find a contact') break;
    }
    const ring = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(ring).toBe('solid');
    await page.keyboard.press('Enter');
    await teams.card('knowledge.find').waitFor();
    expect(await page.evaluate('document.activeElement?.className')).toBe('card');
    await page.keyboard.press('Tab');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await teams.reads('You said hello');
  });

  it('offers commands as one types, to choose with the arrow keys', async () => {
    const { page, sandbox } = on;
    const commands = {
      personal: [
        { title: 'Find a contact', description: 'Who do I ring?', prompt: 'Who is the contact for ' },
        { title: 'Help', description: '' },
      ],
    };
    await page.route('**/api/commands', (route) => route.fulfill({ json: { group: [], channel: [], ...commands } }));
    await openTeamsPage(page, sandbox.url);
    const box = page.getByRole('textbox', { name: 'Type a message' });
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await box.press('f');
    await options.filter({ hasText: 'Find a contact' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('Who is the contact for ');
    await page.getByRole('button', { name: 'Commands' }).click();
    expect(await options.count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
  });
});
