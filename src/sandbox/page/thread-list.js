import { createComposer } from './composer.js';
import { button, element } from './dom.js';
import { createMessageList } from './message-list.js';

/** The posts of a channel, each with its replies and a place to reply. */
export function createThreadList(container, desk) {
  const threads = new Map();

  function addThread(rootId) {
    const posts = element('div', 'post');
    const replies = element('div', 'replies');
    const foot = element('div', 'thread-foot');
    const node = element('section', 'thread', posts, replies, foot);
    node.setAttribute('aria-label', 'Post and replies');
    container.append(node);
    showReplyButton(foot, desk, rootId);
    const thread = {
      showPost: createMessageList(posts, desk, { days: false }),
      showReplies: createMessageList(replies, desk, { days: false }),
    };
    threads.set(rootId, thread);
    return thread;
  }

  return (messages) => {
    const changes = [];
    for (const [rootId, all] of Map.groupBy(messages, (message) => message.rootId)) {
      const thread = threads.get(rootId) ?? addThread(rootId);
      changes.push(
        ...thread.showPost(all.filter(({ id }) => id === rootId)),
        ...thread.showReplies(all.filter(({ id }) => id !== rootId)),
      );
    }
    return changes;
  };
}

function showReplyButton(foot, desk, rootId) {
  const reply = button('quiet', 'Reply', () => {
    const composer = createComposer({
      ...desk.composer,
      label: 'Reply',
      say: (text) => desk.say(text, rootId),
      share: (card) => desk.share(card, rootId),
    });
    foot.replaceChildren(composer.node);
    composer.focus();
  });
  foot.replaceChildren(reply);
}
