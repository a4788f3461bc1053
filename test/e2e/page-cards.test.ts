import { expect, it } from '@jest/globals';
import { card } from '../support/stub-bot.ts';
import { describeOnPage } from './on-page.ts';
import { smallBot } from './small-bot.ts';

describeOnPage('cards on the sandbox page', (on) => {
  it('replaces a card by the one that its button brings', async () => {
    const { page, teams } = on;
    await teams.press('Find a contact');
    await teams.card('knowledge.find {"from":"welcome"}').waitFor();
    expect(await page.locator('.card').count()).toBe(1);
  });

  it('holds a form back until what is required is there, then sends its inputs', async () => {
    const { page, sandbox, teams } = on;
    await teams.say('form');
    await page.getByLabel('What happened?').waitFor();
    await teams.press('Send');
    await teams.reads('Say what happened.');
    expect(sandbox.bot.received.some(({ name }) => name === 'adaptiveCard/action')).toBe(false);
    expect(await page.getByLabel('What happened?').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('What happened?').fill('Something');
    await page.getByRole('radiogroup', { name: 'Where?' }).getByRole('radio').check();
    await teams.press('Send');
    await teams.card('concerns.send {"concernId":"7","what":"Something","place":"school"}').waitFor();
  });

  it('shows a refusal under the card and keeps what was typed', async () => {
    const { page, sandbox, teams } = on;
    const refused = card({
      body: [{ type: 'Input.Text', id: 'note', label: 'Note' }],
      actions: [{ type: 'Action.Execute', title: 'Close', verb: 'refused' }],
    });
    sandbox.bot.play(async (activity, speaker) =>
      activity.type === 'message' ? void (await speaker.say(refused)) : smallBot(activity, speaker),
    );
    await teams.say('show it');
    await page.getByLabel('Note').fill('kept');
    await teams.press('Close');
    await page.getByRole('status').filter({ hasText: 'Only the chair may do this.' }).waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('kept');
  });

  it('shows the fallback text of a card that cannot be drawn', async () => {
    const { page, sandbox, teams } = on;
    sandbox.bot.play((_activity, { say }) => void say(card({ version: '9.9', fallbackText: 'Ring MASH: 023 9268 8793' })));
    await teams.say('broken');
    await page.locator('.card-fallback', { hasText: 'Ring MASH: 023 9268 8793' }).waitFor();
  });

  it('opens from a button and closes with the bot’s last word', async () => {
    const { page, sandbox, teams } = on;
    const opener = card({ actions: [{ type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' } } }] });
    const content = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'Input.Text', id: 'name', label: 'Your word' }],
      actions: [{ type: 'Action.Submit', title: 'Done' }],
    };
    sandbox.bot.play(async ({ type, name, value }, { say }) => {
      if (type === 'message') return void (await say(opener));
      if (name === 'task/fetch') return { task: { type: 'continue', value: { title: 'A dialog', card: { content } } } };
      return { task: { type: 'message', value: `Kept: ${value.data.name}` } };
    });
    await teams.say('dialog');
    await teams.press('Open');
    const dialog = page.getByRole('dialog', { name: 'A dialog' });
    await dialog.getByLabel('Your word').fill('word');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.getByText('Kept: word').waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
  });

  it('opens in a new tab; a script address does nothing', async () => {
    const { context, sandbox, teams } = on;
    const links = card({
      body: [{ type: 'TextBlock', text: '[bad](javascript:alert(1)) [good](http://127.0.0.1/good)', wrap: true }],
      actions: [{ type: 'Action.OpenUrl', title: 'Open form', url: `${sandbox.url}/personas` }],
    });
    sandbox.bot.play((_activity, { say }) => void say(links));
    await teams.say('links');
    const opened = context.waitForEvent('page');
    await teams.press('Open form');
    expect((await opened).url()).toBe(`${sandbox.url}/personas`);
    expect(await teams.card().locator('a').count()).toBe(1);
    expect(await teams.card().locator('a').getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('looks up choices as one types and sends the value of the one chosen', async () => {
    const { page, sandbox, teams } = on;
    const picker = card({
      body: [
        {
          type: 'Input.ChoiceSet',
          id: 'lead',
          label: 'Lead',
          style: 'filtered',
          choices: [],
          'choices.data': { type: 'Data.Query', dataset: 'x' },
        },
      ],
      actions: [{ type: 'Action.Execute', title: 'Choose', verb: 'lead.choose' }],
    });
    const results = [{ title: 'Early Help', value: 'early-help' }];
    sandbox.bot.play(async (activity, speaker) => {
      if (activity.type === 'message') return void (await speaker.say(picker));
      return activity.name === 'application/search' ? { statusCode: 200, value: { results } } : smallBot(activity, speaker);
    });
    await teams.say('pick');
    await page.getByLabel('Lead').pressSequentially('earl');
    await page.locator('.ac-choiceSetInput-choice', { hasText: 'Early Help' }).click();
    await teams.press('Choose');
    await teams.card('lead.choose {"lead":"early-help"}').waitFor();
  });

  it('shows and hides parts without asking the bot', async () => {
    const { page, sandbox, teams } = on;
    const folded = card({
      body: [{ type: 'TextBlock', id: 'more', text: 'The small print', isVisible: false }],
      actions: [
        { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
        {
          type: 'Action.ShowCard',
          title: 'Comment',
          card: { type: 'AdaptiveCard', body: [{ type: 'Input.Text', id: 'c', label: 'Comment' }] },
        },
      ],
    });
    sandbox.bot.play((_activity, { say }) => void say(folded));
    await teams.say('fold');
    await teams.press('More');
    await teams.reads('The small print');
    await teams.press('Comment');
    await page.getByRole('textbox', { name: 'Comment' }).waitFor();
    expect(sandbox.bot.received.filter(({ type }) => type === 'invoke')).toEqual([]);
  });

  it('fetches a card anew when it is shown, if the card asks for it', async () => {
    const { sandbox, teams } = on;
    const fresh = card({
      body: [{ type: 'TextBlock', text: 'For everybody' }],
      refresh: { action: { type: 'Action.Execute', verb: 'roster.show', data: {} } },
    });
    sandbox.bot.play(async (activity, speaker) =>
      activity.type === 'message' ? void (await speaker.say(fresh)) : smallBot(activity, speaker),
    );
    await teams.say('roster');
    await teams.card('roster.show').waitFor();
    expect(sandbox.bot.received.at(-1)?.value.trigger).toBe('automatic');
  });
});
