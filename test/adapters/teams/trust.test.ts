import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTeams, type TeamsDriver } from '../../support/teams-driver.ts';

const APP_ID = '22222222-2222-4222-8222-222222222222';
const TENANT = '11111111-1111-4111-8111-111111111111';
const TEAMS_URL = 'https://smba.trafficmanager.net/emea/';

describe('who may talk to the bot outside local mode', () => {
  const bot = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let keys: Server;
  let teams: TeamsDriver;

  beforeAll(async () => {
    keys = await serveKeys(bot.publicKey);
    const keysUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/openid`;
    teams = await startTeams({
      trust: { isLocal: false, tenants: [TENANT] },
      identity: { appId: APP_ID, tenantId: TENANT, type: 'SingleTenant', password: 'not-used', keysUrl },
    });
  });
  afterAll(async () => {
    await teams.stop();
    keys.close();
  });

  const good = { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: TEAMS_URL };
  const press = (changes: Record<string, unknown> = {}) =>
    teams.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      serviceUrl: TEAMS_URL,
      value: { action: { verb: 'knowledge.show-topic', data: { topic: 'mash' } } },
      ...changes,
    });
  const postWith = (token: string | undefined, body: unknown = press()) =>
    teams.post(body, token ? { authorization: `Bearer ${token}` } : {});

  it('answers a token of the Bot Framework for this bot', async () => {
    const answer = await postWith(tokenOf(good, bot.privateKey));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('MASH is open now');
  });

  it.each([
    ['no token', undefined],
    ['a token that is no token', 'abc'],
    [
      'another issuer',
      tokenOf({ ...good, iss: 'https://sts.windows.net/99999999-9999-4999-8999-999999999999/' }, bot.privateKey),
    ],
    ['a key that nobody published', tokenOf(good, stranger.privateKey)],
    ['another bot', tokenOf({ ...good, aud: '33333333-3333-4333-8333-333333333333' }, bot.privateKey)],
    ['a token that has run out', tokenOf({ ...good, exp: 1_600_000_000, nbf: 1_500_000_000 }, bot.privateKey)],
    ['no signature', `${part({ alg: 'none', typ: 'JWT' })}.${part(good)}.`],
    ['another algorithm', `${part({ alg: 'HS256', typ: 'JWT' })}.${part(good)}.${part({})}`],
    [
      'a token for another service address',
      tokenOf({ ...good, serviceurl: 'https://smba.trafficmanager.net/amer/' }, bot.privateKey),
    ],
  ])('refuses %s', async (_, token) => {
    const answer = await postWith(token);
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain('MASH');
  });

  it.each([
    [
      'another tenant',
      { conversation: { id: 'a:1', conversationType: 'personal', tenantId: '44444444-4444-4444-8444-444444444444' } },
    ],
    ['two tenants at once', { channelData: { tenant: { id: '44444444-4444-4444-8444-444444444444' } } }],
    ['nobody in particular', { from: { id: '29:x' } }],
  ])('refuses %s with a good token, in words', async (_, changes) => {
    const answer = await postWith(tokenOf(good, bot.privateKey), press(changes));
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text).error.message).toMatch(/Signpost/);
  });

  it('refuses another channel than Teams with a good token', async () => {
    const answer = await postWith(tokenOf(good, bot.privateKey), press({ channelId: 'webchat' }));
    expect([401, 403]).toContain(answer.status);
  });

  it('does not grow when hundreds of forged tokens arrive, each of another issuer', async () => {
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 300; index++) {
      await postWith(tokenOf({ ...good, iss: `https://sts.windows.net/${index}/`, tid: String(index) }, stranger.privateKey));
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  });
});

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function tokenOf(claims: Record<string, unknown>, key: KeyObject): string {
  const soon = Math.floor(Date.now() / 1000);
  const body = `${part({ alg: 'RS256', typ: 'JWT', kid: 'key-1' })}.${part({ nbf: soon - 60, exp: soon + 600, ...claims })}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key).toString('base64url')}`;
}

/** The Bot Framework's list of signing keys, on loopback. */
async function serveKeys(key: KeyObject): Promise<Server> {
  const jwk = { ...key.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body =
      request.url === '/openid'
        ? { issuer: 'https://api.botframework.com', jwks_uri: `${own}/keys`, id_token_signing_alg_values_supported: ['RS256'] }
        : { keys: [jwk] };
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
