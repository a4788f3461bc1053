import { types } from 'pg';

// One set of JavaScript types on both engines, by PostgreSQL's type number.
const INT8 = 20;
const DATE = 1082;

function keepText(value: string): string {
  return value;
}

/** For PGlite, which would make a number of a bigint and an instant of a date. */
export const embeddedParsers = { [INT8]: keepText, [DATE]: keepText };

/** For pg, which would make a local midnight of a date. */
export const serverTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === DATE ? keepText : types.getTypeParser(oid, format)),
};
