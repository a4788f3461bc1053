import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.ts';

const GUID = '22222222-2222-4222-8222-222222222222';
const production = {
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TENANT_ID: GUID,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_PASSWORD: 'a password',
  SIGNPOST_KEY_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  SIGNPOST_PUBLIC_URL: 'https://signpost.example.org',
};

describe('the settings', () => {
  it('starts locally with nothing set, on this machine alone', () => {
    expect(readConfig({ SIGNPOST_MODE: 'local' })).toMatchObject({ PORT: 3978, HOST: '127.0.0.1', DATA_DIR: './data' });
  });

  it('is in production unless told otherwise, and names everything that is missing at once', () => {
    expect(() => readConfig({})).toThrow(
      /MICROSOFT_APP_ID[\s\S]*MICROSOFT_APP_TENANT_ID[\s\S]*MICROSOFT_APP_TYPE[\s\S]*SIGNPOST_KEY_ENCRYPTION_KEY[\s\S]*SIGNPOST_PUBLIC_URL/,
    );
  });

  it('accepts a complete production', () => {
    expect(readConfig(production)).toMatchObject({ SIGNPOST_MODE: 'production', HOST: '0.0.0.0' });
  });

  it.each(Object.keys(production))('refuses production without %s', (name) => {
    expect(() => readConfig({ ...production, [name]: '' })).toThrow(name);
  });

  it.each([
    ['an address that others can reach in local mode', { SIGNPOST_MODE: 'local', HOST: '0.0.0.0' }, /HOST/],
    ['a set clock in production', { ...production, SIGNPOST_NOW: '2026-12-25T12:00:00Z' }, /SIGNPOST_NOW/],
    [
      'a public address without https',
      { ...production, SIGNPOST_PUBLIC_URL: 'http://signpost.example.org' },
      /SIGNPOST_PUBLIC_URL/,
    ],
    ['a mode that does not exist', { ...production, SIGNPOST_MODE: 'development' }, /SIGNPOST_MODE/],
    ['another database', { ...production, DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [
      'a password beside a managed identity',
      { ...production, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: 'x' },
      /PASSWORD/,
    ],
    ['an e-mail address that is none', { ...production, SIGNPOST_EMAIL_LADO: 'x' }, /SIGNPOST_EMAIL_LADO/],
  ])('refuses %s, and repeats no value', (_, environment, names) => {
    expect(() => readConfig(environment)).toThrow(names);
    expect(() => readConfig({ ...environment, MICROSOFT_APP_ID: 'a-secret-value' })).not.toThrow(/a-secret-value/);
  });

  it('takes the e-mail addresses that the sources blank', () => {
    const config = readConfig({ SIGNPOST_MODE: 'local', SIGNPOST_EMAIL_LINK_COORDINATORS: 'link@example.org' });
    expect(config.emails.get('link-coordinators')).toBe('link@example.org');
  });

  it('takes partner tenants by list', () => {
    const config = readConfig({ ...production, SIGNPOST_PARTNER_TENANTS: `${GUID}, ${GUID}` });
    expect(config).toMatchObject({ SIGNPOST_PARTNER_TENANTS: [GUID, GUID] });
  });
});
