import { z } from 'zod';

const Guid = z.guid();
const Loopback = z.string().regex(/^(127(\.\d+){3}|localhost|::1)$/, 'must be an address of this machine in local mode');

/** What both modes share. An empty variable counts as not set. */
const Shared = {
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

const Local = z.object({
  ...Shared,
  SIGNPOST_MODE: z.literal('local'),
  HOST: Loopback.default('127.0.0.1'),
  SIGNPOST_NOW: z.iso.datetime({ offset: true }).optional(),
});

const Production = z.object({
  ...Shared,
  SIGNPOST_MODE: z.literal('production'),
  HOST: z.string().min(1).default('0.0.0.0'),
  MICROSOFT_APP_ID: Guid,
  MICROSOFT_APP_TENANT_ID: Guid,
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']),
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  SIGNPOST_PARTNER_TENANTS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(Guid)),
  SIGNPOST_KEY_ENCRYPTION_KEY: z.union([
    z.url({ protocol: /^https$/ }),
    z.string().regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'must be the https address of a Key Vault key, or 32 bytes in base64'),
  ]),
  SIGNPOST_PUBLIC_URL: z.url({ protocol: /^https$/ }),
  SIGNPOST_NOW: z.undefined('is for local mode only').optional(),
});

const Environment = z.discriminatedUnion('SIGNPOST_MODE', [Local, Production]);
export type Config = z.output<typeof Environment> & {
  /** E-mail addresses the sources blank, by entry id: SIGNPOST_EMAIL_LINK_COORDINATORS and so on. */
  emails: ReadonlyMap<string, string>;
};

/** Reads the environment; throws one Error that names everything wrong, and no value of it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const read = Environment.safeParse({ ...set, SIGNPOST_MODE: set['SIGNPOST_MODE'] ?? 'production' });
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Signpost cannot start with these settings:\n${wrong.join('\n')}\nThe README lists every setting.`);
  }
  const password = read.data.SIGNPOST_MODE === 'production' ? passwordProblem(read.data) : null;
  if (password) throw new Error(`Signpost cannot start with these settings:\n  MICROSOFT_APP_PASSWORD: ${password}`);
  return { ...read.data, emails: emailsIn(set) };
}

function emailsIn(set: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  const prefix = 'SIGNPOST_EMAIL_';
  const found = Object.entries(set).filter(([name]) => name.startsWith(prefix));
  return new Map(
    found.map(([name, address]) => {
      if (!z.email().safeParse(address).success)
        throw new Error(`Signpost cannot start with these settings:\n  ${name}: is not an e-mail address`);
      return [name.slice(prefix.length).toLowerCase().replaceAll('_', '-'), address ?? ''];
    }),
  );
}

/** botbuilder knows a bot by its secret, or by the managed identity of the machine: exactly one of the two. */
function passwordProblem(settings: z.output<typeof Production>): string | null {
  const isManaged = settings.MICROSOFT_APP_TYPE === 'UserAssignedMSI';
  if (isManaged && settings.MICROSOFT_APP_PASSWORD) return 'must not be set with UserAssignedMSI';
  if (!isManaged && !settings.MICROSOFT_APP_PASSWORD) return 'is needed with SingleTenant';
  return null;
}
