import markdownIt from './markdown-it.min.js';

/** Only what Teams draws in cards and messages: bold, italic, lists, links. Markup in the text stays text. */
const markdown = markdownIt('zero', { html: false, breaks: true }).enable([
  'emphasis',
  'balance_pairs',
  'list',
  'link',
  'newline',
  'escape',
  'entity',
]);

markdown.validateLink = (url) => /^(https?:|mailto:|tel:)/i.test(url.trim());

markdown.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
  tokens[index].attrSet('target', '_blank');
  tokens[index].attrSet('rel', 'noopener noreferrer');
  return renderer.renderToken(tokens, index, options);
};

/** Safe HTML. A mention, `<at>name</at>`, is drawn as one. */
export function markdownToHtml(text) {
  return drawMentions(markdown.render(text));
}

export function plainToHtml(text) {
  return drawMentions(`<p>${markdown.utils.escapeHtml(text).replaceAll('\n', '<br>')}</p>`);
}

function drawMentions(html) {
  return html.replaceAll(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention-text">$1</span>');
}
