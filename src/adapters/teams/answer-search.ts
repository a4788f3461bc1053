import { z } from 'zod';
import type { Turn } from '#core/reply';
import type { Dispatch } from './dispatch.ts';
import { drawCard } from './draw-card.ts';

/** The value of a `composeExtension/query` invoke: what is typed into the search of the message box. */
const SearchValue = z.looseObject({
  commandId: z.string().max(64),
  parameters: z.array(z.looseObject({ name: z.string().max(64), value: z.unknown() })).default([]),
});

const TEXT = 'text';
const LONGEST_TEXT = 300;
const NOTHING_FOUND =
  'Nothing found. Try a name, an acronym or a need, such as "attendance". Worried about a child? Talk to Signpost. Danger now: 999.';
const NOT_UNDERSTOOD = 'Signpost could not read this search. Nothing was kept. Danger now: 999.';

/** The body that Teams expects: a list to choose from, each with the card that is put into the chat; or a sentence. */
export function answerSearch(value: unknown, turn: Turn, dispatch: Dispatch): object {
  const query = SearchValue.safeParse(value);
  if (!query.success) return sentence(NOT_UNDERSTOOD);
  const typed = query.data.parameters.find((one) => one.name === TEXT)?.value;
  const found = dispatch.search(query.data.commandId, typeof typed === 'string' ? typed.slice(0, LONGEST_TEXT) : '', turn);
  if (found === null) return sentence(NOT_UNDERSTOOD);
  if (found.length === 0) return sentence(NOTHING_FOUND);
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map(({ title, subtitle, card }) => ({
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: drawCard(card),
        preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text: subtitle } },
      })),
    },
  };
}

function sentence(text: string): object {
  return { composeExtension: { type: 'message', text } };
}
