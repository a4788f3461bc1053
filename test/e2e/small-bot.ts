import { card, replacedBy, type Script } from '../support/stub-bot.ts';

const WELCOME = card({
  fallbackText: 'Signpost says hello',
  body: [{ type: 'TextBlock', text: 'Hello from **Signpost**', wrap: true }],
  actions: [{ type: 'Action.Execute', title: 'Find a contact', verb: 'knowledge.find', data: { from: 'welcome' } }],
});

const FORM = card({
  body: [
    { type: 'Input.Text', id: 'what', label: 'What happened?', isRequired: true, errorMessage: 'Say what happened.' },
    {
      type: 'Input.ChoiceSet',
      id: 'place',
      label: 'Where?',
      style: 'expanded',
      choices: [{ title: 'At school', value: 'school' }],
    },
  ],
  actions: [{ type: 'Action.Execute', title: 'Send', verb: 'concerns.send', data: { concernId: '7' } }],
});

/** A small bot: greets, answers "form" with a form and everything else in words. */
export const smallBot: Script = async (activity, { say }) => {
  if (activity.type === 'installationUpdate') return void (await say(WELCOME));
  if (activity.type === 'message') return void (await say(/form/.test(activity.text) ? FORM : `You said *${activity.text}*`));
  if (activity.name !== 'adaptiveCard/action') return undefined;
  const { verb, data } = activity.value.action;
  if (verb === 'refused')
    return {
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
      value: { code: 'x', message: 'Only the chair may do this.' },
    };
  return replacedBy({
    fallbackText: 'It is done',
    body: [{ type: 'TextBlock', text: `${verb} ${JSON.stringify(data)}`, wrap: true }],
  });
};
