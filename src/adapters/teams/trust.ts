import type { IncomingActivity } from './incoming.ts';
import { tenantOf } from './incoming.ts';

/** Whom the bot listens to. In local mode there is no token: callers must be on this machine instead. */
export interface Trust {
  isLocal: boolean;
  /** The home tenant and the partner tenants that may talk to the bot; not checked in local mode. */
  tenants: readonly string[];
}

export const BOT_FRAMEWORK = 'https://api.botframework.com';
const TEAMS_HOSTS = /(^|\.)(smba\.trafficmanager\.net|smba\.infra\.[a-z.]*teams\.microsoft\.(com|us)|botframework\.com)$/;
const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])$/;

/**
 * The gate before botbuilder: only tokens that claim to be the Bot Framework's, signed with RS256, are looked at. botbuilder's
 * emulator path would accept Entra tokens of any tenant, and grow by every forged one it sees. The signature is botbuilder's to check.
 */
export function refusesToken(authorization: string | undefined): string | null {
  const [scheme, token] = (authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) return 'This address takes signed messages from Microsoft Teams only. There was no token.';
  const [header, claims] = token.split('.').map(readPart);
  if (header?.['alg'] !== 'RS256' || claims?.['iss'] !== BOT_FRAMEWORK) {
    return 'This address takes signed messages from Microsoft Teams only. The token is not from there.';
  }
  return null;
}

function readPart(part: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Why an activity is not answered, once its token has been checked; null when it may be. */
export function refusesActivity(activity: IncomingActivity, trust: Trust): string | null {
  const host = activity.serviceUrl ? new URL(activity.serviceUrl) : null;
  if (trust.isLocal) {
    return host && !LOOPBACK.test(host.hostname) ? 'In local mode answers are sent to this machine only.' : null;
  }
  if (activity.channelId !== 'msteams') return 'Signpost answers in Microsoft Teams only.';
  if (host?.protocol !== 'https:' || !TEAMS_HOSTS.test(host.hostname)) return 'The service address is not one of Teams.';
  const tenant = tenantOf(activity);
  if (!tenant || !trust.tenants.includes(tenant)) return 'Signpost does not serve this organisation.';
  if (!activity.from.aadObjectId && activity.type !== 'conversationUpdate' && activity.type !== 'installationUpdate') {
    return 'Signpost could not tell who is asking.';
  }
  return null;
}
