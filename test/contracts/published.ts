import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import Ajv, { type ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const FOLDER = fileURLToPath(new URL('../../../shared/contracts/', import.meta.url));

/** Microsoft's published schemas lie beside the project on some machines only; the product does not need them. */
export const hasContracts = existsSync(FOLDER);
if (!hasContracts)
  process.stdout.write(
    '\nThe checks against Microsoft\u2019s published schemas are skipped: ../shared/contracts is not there.\n',
  );

function contract(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`${FOLDER}${path}`, 'utf8')) as Record<string, unknown>;
}

/** The card schema of version 1.5. */
export function cardSchema15(): ValidateFunction {
  const schema = contract('adaptive-cards/adaptive-card-1.5.0.schema.json');
  delete schema['id'];
  const ajv = new Ajv.default({ strict: false, validateFormats: false });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  return ajv.compile(schema);
}

/** Teams' own card types, the newest published. */
export function cardTypes(): ValidateFunction {
  const ajv = new Ajv.default({ strict: false, allErrors: true, discriminator: true, validateFormats: false });
  return ajv.compile(contract('adaptive-cards/teams-cards-2.1.0-types.schema.json'));
}

export function manifestSchema(version: string): ValidateFunction {
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(contract(`teams-manifest/v${version}.schema.json`));
}
