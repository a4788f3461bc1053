import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen, startTeams, type TeamsDriver } from '../support/teams-driver.ts';

let teams: TeamsDriver;
beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.stop());

interface Listed {
  type: string;
  text?: string;
  attachments?: { content: Record<string, unknown>; preview: { content: { title: string; text: string } } }[];
}

/** What Teams sends when somebody types into the app's search, here in a channel that the bot is not a member of. */
async function search(value: unknown): Promise<Listed> {
  const invoke = { type: 'invoke', name: 'composeExtension/query', value };
  const { status, text } = await teams.post(
    teams.activity(invoke, { place: 'channel', conversation: '19:elsewhere@thread.tacv2' }),
  );
  expect(status).toBe(200);
  return (JSON.parse(text) as { composeExtension: Listed }).composeExtension;
}
const typed = (text: string) => ({
  commandId: 'find',
  parameters: [{ name: 'text', value: text }],
  queryOptions: { skip: 0, count: 25 },
});
const titles = (listed: Listed) => listed.attachments?.map((one) => one.preview.content.title) ?? [];
const wordsOfFirst = (listed: Listed) => seen(listed.attachments?.[0]?.content ?? {}).words;

describe('finding a contact from the message box of any chat', () => {
  it('lists what people look for most before anything is typed', async () => {
    const listed = await search({ commandId: 'find', parameters: [{ name: 'initialRun', value: 'true' }] });
    expect(titles(listed).slice(0, 2).join()).toMatch(/999.*MASH/);
  });

  it.each([
    ['mash', '(MASH)'],
    ['atendance panel', 'School Attendance Panel'],
    ['MARM', 'MARM: what it stands for'],
    ['who are the link coordinators', 'Link'],
  ])('finds %s', async (text, title) => {
    expect(titles(await search(typed(text)))[0]).toContain(title);
  });

  it('puts 999 first when what is typed tells of danger', async () => {
    expect(titles(await search(typed('boy has a knife in the corridor now, ring mash?')))[0]).toContain('999');
  });

  it('gives a card that stays right: both numbers with hours, shared, check again, no button, nothing of what was typed', async () => {
    teams.clock.set(new Date('2026-11-24T19:30:00Z'));
    const listed = await search(typed('mash for Child A of Example Road'));
    const words = wordsOfFirst(listed);
    for (const said of [
      '023 9268 8793',
      '0300 555 1373',
      '9am to 5pm on working days',
      'At the time of sharing, ring the out-of-hours duty team, 0300 555 1373.',
      'Shared on 24 November 2026 at 7:30pm',
      'Check again after',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/open now|closed now/);
    expect(JSON.stringify(listed)).not.toMatch(/Example Road|Action\./);
    expect(teams.logged.join()).not.toContain('Example Road');
  });

  it.each([
    ['another command', { commandId: 'delete-all', parameters: [] }],
    ['no command', { parameters: 'text' }],
    ['nothing', null],
  ])('answers %s in words', async (_, value) => {
    expect(await search(value)).toMatchObject({ type: 'message', text: expect.stringContaining('999') });
  });

  it('says so when nothing is found', async () => {
    expect(await search(typed('zzzz'))).toMatchObject({ type: 'message', text: expect.stringContaining('Nothing found') });
  });
});
