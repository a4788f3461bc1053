import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

const FOLDER = fileURLToPath(new URL('../../../shared/contracts/bot-connector/', import.meta.url));

/** What does not fit Microsoft's published definition, in words; empty when all does. */
export type Check = (definition: string, body: unknown) => string[];

/**
 * Microsoft's own contracts for the connector, when this machine has them. Every object is closed, so that a member that the
 * definition does not know is found; mentions and the like (Entity) carry members of their own.
 */
export function connectorContract(file = 'connector-v3.1.swagger.json'): Check | null {
  if (!existsSync(FOLDER + file)) {
    process.stdout.write(`Not checked against ${file}: ../shared/contracts is not on this machine.\n`);
    return null;
  }
  const contract = JSON.parse(readFileSync(FOLDER + file, 'utf8'));
  for (const [name, definition] of Object.entries<Record<string, unknown>>(contract.definitions)) {
    if (definition.enum) delete definition.properties;
    else if (definition.properties && name !== 'Entity' && name !== 'Object') definition.additionalProperties = false;
  }
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(contract, 'contract');
  return (definition, body) => {
    const validate = ajv.getSchema(`contract#/definitions/${definition}`);
    if (!validate) throw new Error(`${file} has no definition ${definition}`);
    return validate(body)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  };
}
