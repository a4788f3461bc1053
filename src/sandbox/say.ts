import type { Seat } from './activity-for-bot.ts';
import type { Activity } from './chats/activity.ts';
import type { Deliver } from './deliver.ts';
import type { LocalTeams } from './local-teams.ts';
import { postAsPerson, type Said } from './post-as-person.ts';
import { BOT } from './world/tenant.ts';

const MENTION = new RegExp(`@${BOT.name}\\b`, 'gi');
const MENTION_TAG = `<at>${BOT.name}</at>`;
const MENTION_HTML = `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">${BOT.name}</span>`;
const NOT_MENTIONED = `${BOT.name} does not see this: in a channel or group chat it gets only what mentions @${BOT.name}.`;

/** A person writes in a chat. In channels and group chats the bot gets the message only if it is mentioned. */
export function say(teams: LocalTeams, deliver: Deliver, seat: Seat, typed: string): Promise<Said> {
  const isPersonal = seat.chat.kind === 'personal';
  const isMentioned = !isPersonal && typed.search(MENTION) >= 0;
  const withheld = isPersonal || isMentioned ? undefined : NOT_MENTIONED;
  return postAsPerson(teams, deliver, seat, message(typed, isMentioned), { shown: true }, withheld);
}

function message(typed: string, isMentioned: boolean): Activity {
  // Teams sends what was typed a second time as HTML; a bot must not take that for a file.
  const html = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const attachment = (content: string) => ({ contentType: 'text/html', content: `<p>${content}</p>` });
  if (!isMentioned) return { type: 'message', text: typed, textFormat: 'plain', attachments: [attachment(html)] };
  return {
    type: 'message',
    text: typed.replace(MENTION, MENTION_TAG),
    textFormat: 'plain',
    attachments: [attachment(html.replace(MENTION, MENTION_HTML))],
    entities: [{ type: 'mention', text: MENTION_TAG, mentioned: { ...BOT } }],
  };
}
