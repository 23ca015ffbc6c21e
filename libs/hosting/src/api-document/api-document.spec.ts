import { describe, expect, it } from 'vitest';

import { partOf, withUsedSchemas, type ApiDocument } from './api-document.js';

const pointer = (name: string): object => ({ schema: { $ref: `#/components/schemas/${name}` } });

const document: ApiDocument = {
  openapi: '3.1.0',
  paths: {
    '/api/studies': { get: { 'x-service': 'studies', ...pointer('Study') }, post: { 'x-service': 'studies' } },
    '/api/runs': { get: { 'x-service': 'training', ...pointer('Run') } },
    '/health/live': { get: { 'x-service': 'hosting' } },
  },
  components: {
    schemas: { Study: { items: pointer('Unit') }, Unit: { within: pointer('Unit') }, Run: {}, Nobodys: {} },
  },
};

describe('partOf', () => {
  it('has the routes of the services that are named, and the schemas that those need', () => {
    const part = partOf(document, ['studies', 'hosting']);
    expect(Object.keys(part.paths)).toEqual(['/api/studies', '/health/live']);
    expect(Object.keys(part.components.schemas)).toEqual(['Study', 'Unit']);
    expect(part.openapi).toBe('3.1.0');
  });

  it('is empty for a service that answers nothing', () => {
    expect(partOf(document, ['curation'])).toMatchObject({ paths: {}, components: { schemas: {} } });
  });
});

describe('withUsedSchemas', () => {
  it('leaves out what nothing points to', () => {
    expect(Object.keys(withUsedSchemas(document).components.schemas)).toEqual(['Study', 'Unit', 'Run']);
  });
});
