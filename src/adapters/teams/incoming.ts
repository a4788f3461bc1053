import { z } from 'zod';

const Id = z.string().min(1).max(1024);

/** What we read of an activity; everything else is left alone. Wrong shapes are refused at the door, in words. */
export const IncomingActivity = z.looseObject({
  type: z.string().min(1).max(64),
  id: Id.optional(),
  name: z.string().max(256).optional(),
  channelId: z.string().max(64).optional(),
  serviceUrl: z.url().max(2048).optional(),
  text: z.string().nullish(),
  action: z.string().max(64).optional(),
  replyToId: Id.optional(),
  from: z.looseObject({ id: Id, name: z.string().max(256).nullish(), aadObjectId: z.string().max(128).nullish() }),
  recipient: z.looseObject({ id: Id }).optional(),
  conversation: z.looseObject({
    id: Id,
    conversationType: z.string().max(64).nullish(),
    tenantId: z.string().max(128).nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(128) }).optional() }).nullish(),
  membersAdded: z.array(z.looseObject({ id: Id })).nullish(),
  value: z.unknown().optional(),
});
export type IncomingActivity = z.output<typeof IncomingActivity>;

/** The value of an `adaptiveCard/action` invoke. */
export const ActionValue = z.looseObject({
  action: z.looseObject({ verb: z.string().max(128), data: z.record(z.string(), z.unknown()).nullish() }),
});

/** The tenant the activity says it comes from; both places must agree where both are given. */
export function tenantOf(activity: IncomingActivity): string | undefined {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter((id) => typeof id === 'string');
  return new Set(named).size === 1 ? named[0] : undefined;
}

/** What was typed: the mention of the bot and of colleagues taken out, since neither belongs to the question. */
export function questionOf(activity: IncomingActivity): string {
  return (activity.text ?? '').replace(/<at\b[^>]*>[\s\S]*?<\/at>/gi, ' ').trim();
}
