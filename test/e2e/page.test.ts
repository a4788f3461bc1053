import { expect, it } from '@jest/globals';
import { describeOnPage } from './on-page.ts';

describeOnPage('a conversation on the sandbox page', (on) => {
  it('welcomes once, in the words and at the time of the sandbox', async () => {
    const { page, teams } = on;
    expect(await page.getByRole('note').textContent()).toBe('Sandbox: nothing here is sent to anyone. Do not type real names.');
    expect(await page.locator('#top-clock').textContent()).toBe('Tuesday 24 November 2026, 10:30am');
    expect(await teams.card().locator('strong').textContent()).toBe('Signpost');
    await page.reload();
    await teams.card('Hello from').waitFor();
    expect(await teams.messages().count()).toBe(1);
  });

  it('takes a message as the chosen person and shows the answer', async () => {
    const { page, sandbox, teams } = on;
    await teams.become('Cora Madeup');
    await page.getByText('Meeting co-ordinator, Partnership office (sandbox)').waitFor();
    await teams.say('hello <b>there</b>');
    await teams.reads('You said hello <b>there</b>');
    expect(sandbox.bot.received.at(-1)).toMatchObject({
      type: 'message',
      from: { name: 'Cora Madeup' },
      text: 'hello <b>there</b>',
    });
    await page.locator('#announcer', { hasText: 'Signpost: You said' }).waitFor({ state: 'attached' });
  });

  it('says plainly when the bot does not answer', async () => {
    const { sandbox, teams } = on;
    await sandbox.bot.close();
    await teams.say('hello?');
    await teams.reads('Signpost is not answering. Is the bot running?');
  });

  it('shows typing until the answer comes', async () => {
    const { page, sandbox, teams } = on;
    sandbox.bot.play(async (_activity, { say }) => {
      await say({ type: 'typing' });
      await page.getByText('Signpost is typing').waitFor();
      await say('Here it is');
    });
    await teams.say('slow');
    await teams.reads('Here it is');
    expect(await page.getByText('Signpost is typing').isVisible()).toBe(false);
  });

  it('works in a window 400 pixels wide', async () => {
    const { page, teams } = on;
    await page.setViewportSize({ width: 400, height: 800 });
    await page.getByRole('button', { name: 'Chats' }).click();
    await teams.openChannel('Harbour Primary', 'General');
    await teams.say('@Signpost form');
    await page.getByLabel('What happened?').fill('Something');
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
