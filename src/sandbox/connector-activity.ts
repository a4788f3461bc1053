import { z } from 'zod';
import type { Activity } from './chats/activity.ts';
import { refusals } from './connector-refusals.ts';

const LIMIT_BYTES = 100 * 1024;

/** Open on purpose: what the sandbox does not use it keeps as it came. */
const SentActivity = z.looseObject({
  type: z.string().min(1),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
});

/** Checks what a bot sends as far as Teams does. */
export function readActivity(body: unknown): Activity {
  if (JSON.stringify(body ?? null).length * 2 > LIMIT_BYTES) refusals.tooBig();
  const parsed = SentActivity.safeParse(withoutNulls(body));
  if (!parsed.success) refusals.badSyntax(`The activity is not valid: ${z.prettifyError(parsed.error)}`);
  const activity = parsed.data as Activity;
  if (activity.type === 'message' && !activity.text && !activity.attachments?.length) {
    refusals.badSyntax("Activity must include non empty 'text' field or at least one attachment.");
  }
  return activity;
}

/** The service takes null for a missing member. */
function withoutNulls(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
