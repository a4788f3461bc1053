import { randomUUID } from 'node:crypto';

declare const brand: unique symbol;

/** A string that cannot be mixed up with another kind of string. */
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The Entra object id of a person. */
export type UserId = Branded<'UserId'>;

/** A random id that tells nothing about what it names. */
export function newId(): string {
  return randomUUID();
}
