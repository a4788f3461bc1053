import { z } from 'zod';
import type { Role } from '#core/actor';
import type { UserId } from '#core/id';

const Personas = z.array(z.object({ id: z.string(), roles: z.array(z.string()) }));

/** Local mode: who has which role is what the sandbox says; anybody else is a practitioner. */
export function createPersonaRoles(sandboxUrl: () => string): (userId: UserId) => Promise<readonly Role[]> {
  let roles: Promise<ReadonlyMap<string, readonly Role[]>> | undefined;
  return async (userId) => {
    roles ??= read(sandboxUrl()).catch(() => new Map());
    return (await roles).get(userId) ?? ['practitioner'];
  };
}

async function read(sandboxUrl: string): Promise<ReadonlyMap<string, readonly Role[]>> {
  const personas = Personas.parse(await (await fetch(`${sandboxUrl}/personas`)).json());
  return new Map(personas.map((persona) => [persona.id, persona.roles as Role[]]));
}
