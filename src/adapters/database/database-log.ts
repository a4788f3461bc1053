/** What the database says to engineers: constant messages and codes, because the text of an error can hold somebody's data. */
export interface DatabaseLog {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

type LogFields = Readonly<Record<string, string | number | boolean>>;

/** A word for an error that is safe to store and log: its code (`23505`, `ECONNREFUSED`), or the name of its class. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, name } = error as { code?: unknown; name?: unknown };
  return [code, name].find(isCode) ?? 'unknown';
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^\w{1,60}$/.test(value);
}
