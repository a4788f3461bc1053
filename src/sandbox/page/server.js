/** The page's requests. A failure becomes an Error whose message a person may read. */
async function ask(method, path, body) {
  let response;
  try {
    const headers = { 'content-type': 'application/json' };
    response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Error('The sandbox is not answering. Is Signpost still running?');
  }
  const text = await response.text();
  const answer = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw new Error(answer?.error?.message ?? `The sandbox answered HTTP ${response.status}.`);
  return answer;
}

const chat = (id) => `api/chats/${encodeURIComponent(id)}`;
const card = (chatId, messageId) => `${chat(chatId)}/messages/${encodeURIComponent(messageId)}`;
const as = (me) => `?as=${encodeURIComponent(me)}`;

export const server = {
  world: () => ask('GET', 'api/world'),
  commands: () => ask('GET', 'api/commands'),
  chats: (me) => ask('GET', `api/chats${as(me)}`),
  read: (me, chatId) => ask('GET', `${chat(chatId)}${as(me)}`),
  opened: (me, chatId) => ask('POST', `${chat(chatId)}/opened`, { as: me }),
  say: (me, chatId, text, threadOf) => ask('POST', `${chat(chatId)}/messages`, { as: me, text, threadOf }),
  find: (me, chatId, text) => ask('POST', `${chat(chatId)}/find`, { as: me, text }),
  share: (me, chatId, card, threadOf) => ask('POST', `${chat(chatId)}/share`, { as: me, card, threadOf }),
  install: (me, chatId, action) => ask('POST', `${chat(chatId)}/installation`, { as: me, action }),
  press: (me, chatId, messageId, button) => ask('POST', `${card(chatId, messageId)}/press`, { as: me, ...button }),
  pressInDialog: (me, chatId, messageId, data) => ask('POST', `${card(chatId, messageId)}/dialog`, { as: me, data }),
  search: (me, chatId, messageId, dataset, text) => ask('POST', `${card(chatId, messageId)}/search`, { as: me, dataset, text }),
  startAfresh: () => ask('DELETE', 'api/chats'),
  setClock: (now) => ask('PUT', 'clock', { now }),
  events: (me) => new EventSource(`api/events${as(me)}`),
};
