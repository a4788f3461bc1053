import { pino } from 'pino';

/** A line is a constant; what varies goes in fields, and no field is ever a person or a word of theirs. */
export interface Log {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}
type Fields = Readonly<Record<string, string | number | boolean>>;

export function createLog(level: string): Log {
  const logger = pino({ level, base: null, formatters: { level: (label) => ({ level: label }) } });
  return {
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  };
}
