import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import { AuthenticationConfiguration, AuthenticationError } from 'botframework-connector';
import { BOT_FRAMEWORK } from './trust.ts';

/** Who the bot is in Entra. Undefined in local mode only: botbuilder without an app id believes everybody. */
export interface BotIdentity {
  appId: string;
  tenantId: string;
  type: 'SingleTenant' | 'UserAssignedMSI';
  password?: string;
  /** Where the Bot Framework's signing keys are listed; only tests set it. */
  keysUrl?: string;
}

/** What to answer the HTTP request with; 401 when botbuilder does not believe the token. */
export interface Processed {
  status: number;
  body?: unknown;
}

/**
 * botbuilder's adapter without its `process`, which prints whole errors to the console and sends their text to the caller:
 * either could hold what somebody typed.
 */
export class QuietAdapter extends TeamsAdapter {
  async take(authorization: string, activity: object, logic: (context: TurnContext) => Promise<void>): Promise<Processed> {
    let isBelieved = false;
    try {
      const invoked = await this.processActivity(authorization, activity as Activity, (context) => {
        isBelieved = true;
        return logic(context);
      });
      return { status: invoked?.status ?? 200, body: invoked?.body };
    } catch (error) {
      if (!isBelieved) return { status: 401 };
      throw error;
    }
  }
}

export function createAdapter(identity: BotIdentity | undefined): QuietAdapter {
  if (!identity) return new QuietAdapter({});
  // The second lock behind the gate: a token of any other issuer is refused after its signature has been checked, too.
  const isBotFramework = async (claims: readonly { type: string; value: string }[]) => {
    const issuer = claims.find((claim) => claim.type === 'iss')?.value;
    if (issuer !== BOT_FRAMEWORK) throw new AuthenticationError('The token is not from the Bot Framework', 401);
  };
  const keys = identity.keysUrl
    ? {
        ToBotFromChannelOpenIdMetadataUrl: identity.keysUrl,
        ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
      }
    : {};
  return new QuietAdapter(
    {
      MicrosoftAppId: identity.appId,
      MicrosoftAppTenantId: identity.tenantId,
      MicrosoftAppType: identity.type,
      ...(identity.password ? { MicrosoftAppPassword: identity.password } : {}),
      ...keys,
    } as never,
    undefined,
    new AuthenticationConfiguration([], isBotFramework as never),
  );
}
