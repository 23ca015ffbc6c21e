import { readFileSync } from 'node:fs';

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { NextFunction, Request, Response } from 'express';

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export interface AnsweredDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly [field: string]: unknown;
}

/** An answer in JSON, and what was asked. */
export interface JsonAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

const documentFile = new URL('../../docs/openapi.json', import.meta.url);

/** The document that is checked in. */
export function checkedInDocument(): AnsweredDocument {
  return JSON.parse(readFileSync(documentFile, 'utf8'));
}

/**
 * Holds every answer in JSON of the services that tests start against the OpenAPI document. What is not as it says is
 * answered 500 with the difference, so that the test which asked fails.
 */
export function documentedAnswers(document: AnsweredDocument) {
  const undocumented = documentCheck(document);
  return (request: Request, response: Response, next: NextFunction): void => {
    const { method, path } = request;
    const json = response.json.bind(response);
    response.json = (body: unknown) => {
      const difference = undocumented({ method, path, status: response.statusCode, body });
      if (difference === undefined) return json(body);
      console.error(difference);
      return response.status(500).type('text/plain').send(difference);
    };
    next();
  };
}

/** Says in which way an answer is not as the document has it. Undefined when it is. */
export function documentCheck(document: AnsweredDocument): (answer: JsonAnswer) => string | undefined {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'openapi');
  const validators = new Map<string, ValidateFunction>();
  return ({ method, path, status, body }) => {
    const asked = `${method} ${path}`;
    const template = templateOf(document, path);
    const operation = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()];
    if (template === undefined || operation === undefined) {
      return status === 404 ? undefined : `docs/openapi.json has no ${asked}: run \`npm run openapi\`.`;
    }
    const told = String(status) in operation.responses ? String(status) : 'default';
    if (told === 'default' && !isAnyones(status)) return `docs/openapi.json has no ${status} of ${asked}.`;
    const mediaType = Object.keys(operation.responses[told]?.content ?? {}).find((type) => type.endsWith('json'));
    if (mediaType === undefined) return `docs/openapi.json has no JSON for ${status} of ${asked}.`;
    const pointer = ['paths', template, method.toLowerCase(), 'responses', told, 'content', mediaType, 'schema'];
    const $ref = `openapi#/${pointer.map(escaped).join('/')}`;
    const validate = validators.get($ref) ?? ajv.compile({ $ref });
    validators.set($ref, validate);
    if (validate(JSON.parse(JSON.stringify(body)))) return undefined;
    return `${status} of ${asked} is not as docs/openapi.json has it: ${ajv.errorsText(validate.errors)}`;
  };
}

/** Those that any route may answer, and no route's document names. */
function isAnyones(status: number): boolean {
  return [401, 403, 429].includes(status) || status >= 500;
}

/** The path of the document that stands for one that was asked: the one with the most words of its own. */
function templateOf({ paths }: AnsweredDocument, path: string): string | undefined {
  const matching = Object.keys(paths).filter((template) => {
    const pattern = template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+');
    return new RegExp(`^${pattern}/?$`).test(path);
  });
  const parameters = (template: string): number => template.split('{').length;
  return matching.toSorted((a, b) => parameters(a) - parameters(b))[0];
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
