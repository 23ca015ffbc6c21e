import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

import { asyncapiFile, schemaFolder, type ContractFiles } from './contract-files.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Validators of whole envelopes by topic, made of the files that are checked in, as somebody would who has nothing but
 * the AsyncAPI document.
 */
export function envelopeValidators(files: ContractFiles): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv({ allErrors: true, formats: { uuid }, strictTypes: false, keywords: ['components'] });
  const document = parse(files.get(asyncapiFile) ?? '');
  for (const [path, text] of files) {
    if (path.startsWith(schemaFolder)) ajv.addSchema(JSON.parse(text), path.replace('libs/contracts/', ''));
  }
  const messages: Readonly<Record<string, { readonly payload: object }>> = document.components.messages;
  const validatorOf = (payload: object): ValidateFunction =>
    ajv.compile({ ...payload, components: { schemas: document.components.schemas } });
  return new Map(Object.entries(messages).map(([topic, { payload }]) => [topic, validatorOf(payload)]));
}
