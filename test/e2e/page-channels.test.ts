import { expect, it } from '@jest/globals';
import { describeOnPage } from './on-page.ts';

describeOnPage('channels on the sandbox page', (on) => {
  it('gives the bot only what mentions it, and keeps answers in the thread', async () => {
    const { page, sandbox, teams } = on;
    await teams.openChannel('Harbour Primary', 'Safeguarding');
    const before = sandbox.bot.received.length;
    await teams.say('Who has the form?');
    await teams.reads('only what mentions @Signpost');
    expect(sandbox.bot.received.slice(before).filter(({ type }) => type === 'message')).toEqual([]);
    await page.getByRole('button', { name: '@Signpost' }).click();
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    const thread = page.locator('.thread', { hasText: 'Signpost hello' });
    await thread.getByText('You said').waitFor();
    await thread.getByRole('button', { name: 'Reply' }).click();
    await page.keyboard.type('Thank you');
    await page.keyboard.press('Enter');
    await thread.locator('.replies').getByText('Thank you').waitFor();
    expect(await page.locator('.thread').count()).toBe(3);
  });

  it('lets one look at the same channel as somebody else', async () => {
    const { page, teams } = on;
    await teams.openChannel('Harbour Primary', 'Safeguarding');
    await teams.press('Find a contact');
    await teams.card('knowledge.find').waitFor();
    await teams.become('Desmond Sample');
    await teams.card('Hello from').waitFor();
    expect(await page.locator('#conversation-name').textContent()).toBe('Safeguarding');
  });

  it('marks a chat in which something new came', async () => {
    const { page, sandbox, teams } = on;
    await teams.openChannel('Harbour Primary', 'General');
    await teams.openChat('Signpost');
    const { body } = await sandbox.get('/teams');
    const activity = { type: 'message', text: 'A course' };
    await sandbox.send('POST', '/connector/v3/conversations', { channelData: { channel: body[0].channels[1] }, activity });
    await page.getByRole('button', { name: 'Safeguarding, something new' }).waitFor();
  });
});
