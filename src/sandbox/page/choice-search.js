import { announce } from './announce.js';

/**
 * Choices that come from the bot while one types (Data.Query). The renderer gives back the title that was chosen, where Teams
 * sends its value, so the values are kept here.
 */
export function searchAsYouType(card, search) {
  const values = new Map();

  card.onInputValueChanged = async (input) => {
    if (!input.isDynamicTypeahead?.()) return;
    const text = input.getFilterForDynamicSearch();
    if (!text || values.get(input.id)?.has(text)) return;
    input.showLoadingIndicator();
    const { choices } = await search(input.choicesData.dataset, text).catch(() => ({ choices: [] }));
    const known = values.get(input.id) ?? new Map();
    for (const { title, value } of choices) known.set(title, value);
    values.set(input.id, known);
    input.renderChoices(text, choices);
    announce(choices.length === 0 ? 'Nothing found.' : `${choices.length} found. Use the arrow keys to choose.`);
  };

  return (data) => Object.fromEntries(Object.entries(data).map(([id, value]) => [id, values.get(id)?.get(value) ?? value]));
}
