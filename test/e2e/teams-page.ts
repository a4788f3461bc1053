import type { Locator, Page } from 'playwright-core';

/** The sandbox page in the words of a person at it. Any test in a browser can drive it with these. */
export interface TeamsPage {
  page: Page;
  become(name: string): Promise<void>;
  openChat(name: string): Promise<void>;
  /** A channel of a team. */
  openChannel(team: string, channel: string): Promise<void>;
  /** Types into the box of the open chat and sends with Enter. */
  say(text: string): Promise<void>;
  /** Waits until the open chat shows this text. (The page says it a second time, for screen readers.) */
  reads(text: string): Promise<void>;
  /** The newest card, or the newest that shows this text. */
  card(text?: string): Locator;
  /** A button of a card; one that opens an address is a link to a screen reader. */
  press(title: string): Promise<void>;
  messages(): Locator;
}

export async function openTeamsPage(page: Page, sandboxUrl: string): Promise<TeamsPage> {
  await page.goto(`${sandboxUrl}/`);
  await page.getByRole('textbox', { name: 'Type a message' }).waitFor();
  const sidebar = page.getByRole('navigation', { name: 'Chats and channels' });
  const heading = (name: string) => page.getByRole('main').getByRole('heading', { name, level: 2 }).waitFor();
  const card = (text?: string) => page.locator('.card', text === undefined ? {} : { hasText: text }).last();
  return {
    page,
    async become(name) {
      const option = page.getByLabel('You are').locator('option', { hasText: name });
      await page.getByLabel('You are').selectOption((await option.getAttribute('value')) ?? '');
      await page.locator('#you-avatar').waitFor();
    },
    async openChat(name) {
      await sidebar.getByRole('button', { name, exact: true }).click();
      await heading(name);
    },
    async openChannel(team, channel) {
      const inTeam = sidebar.locator('.team', { has: page.getByRole('heading', { name: team }) });
      await inTeam.getByRole('button', { name: channel }).click();
      await heading(channel);
    },
    async say(text) {
      const box = page.locator('#composer-place').getByRole('textbox');
      await box.fill(text);
      await box.press('Enter');
    },
    reads: (text) => page.locator('#messages').getByText(text).first().waitFor(),
    card,
    press(title) {
      const cards = page.locator('.card');
      const named = { name: title, exact: true };
      return cards.getByRole('button', named).or(cards.getByRole('link', named)).last().click();
    },
    messages: () => page.locator('#messages').getByRole('article'),
  };
}
