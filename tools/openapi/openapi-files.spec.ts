import './load-services.js';

import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';

import { projectRoot } from '../testing/embedded-set-up.js';
import { documentFile, openapiFiles, type OpenapiFiles } from './openapi-files.js';
import { changedFiles } from './openapi-programs.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

let files: OpenapiFiles;
let operations: readonly (readonly [route: string, operation: Operation])[];

beforeAll(async () => {
  files = await openapiFiles(projectRoot);
  const { paths } = JSON.parse(files.get(documentFile) ?? '');
  operations = Object.entries<Record<string, Operation>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  );
});

/** Routes of which something does not hold. */
function except(holds: (operation: Operation, route: string) => boolean): readonly string[] {
  return operations.filter(([route, operation]) => !holds(operation, route)).map(([route]) => route);
}

describe('the OpenAPI document', () => {
  it('is checked in as the controllers are, and so are the types of the client', () => {
    expect(changedFiles(projectRoot, files).map(([path]) => path)).toEqual([]);
  });

  it('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(files.get(documentFile) ?? ''))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has a sentence for each route: write it above the method', () => {
    expect(except(({ summary }) => /^[A-Z].{9,}/.test(summary))).toEqual([]);
  });

  it('says how each route answers when all is well, and what its errors look like', () => {
    const statuses = ({ responses }: Operation): readonly string[] => Object.keys(responses);
    expect(except((operation) => statuses(operation).some((status) => status.startsWith('2')))).toEqual([]);
    expect(except((operation) => statuses(operation).includes('default'))).toEqual([]);
  });

  it('says what a route answers that is asked for something by its name and does not have it', () => {
    expect(except(({ responses }, route) => !route.includes('{') || '404' in responses)).toEqual([]);
  });

  it('gives each route a name of its own', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});
