import { describe, expect, it } from 'vitest';

import { documentCheck, type AnsweredDocument } from './documented-answers.js';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const problem = { content: { 'application/problem+json': { schema: { required: ['code'] } } } };

const document: AnsweredDocument = {
  paths: {
    '/api/runs/{id}': {
      get: { responses: { 200: json({ $ref: '#/components/schemas/Run' }), 404: problem, default: problem } },
    },
    '/api/runs/latest': { get: { responses: { 200: json({ type: 'array' }), default: problem } } },
  },
  components: { schemas: { Run: { type: 'object', required: ['id'] } } },
};

const check = documentCheck(document);
const get = (path: string, status: number, body: unknown) => check({ method: 'GET', path, status, body });

describe('documentCheck', () => {
  it('finds nothing in an answer that is as the document says', () => {
    expect(get('/api/runs/7', 200, { id: 7 })).toBeUndefined();
    expect(get('/api/runs/latest', 200, [])).toBeUndefined();
    expect(get('/api/runs/7', 404, { code: 'run-not-found' })).toBeUndefined();
  });

  it('says what is missing in an answer', () => {
    expect(get('/api/runs/7', 200, {})).toMatch(/^200 of GET \/api\/runs\/7 .*required property 'id'/);
    expect(get('/api/runs/7', 404, {})).toMatch(/required property 'code'/);
  });

  it('asks for a status that the route has, but for those that any route has', () => {
    expect(get('/api/runs/7', 409, { code: 'x' })).toBe('docs/openapi.json has no 409 of GET /api/runs/7.');
    expect(get('/api/runs/7', 429, { code: 'x' })).toBeUndefined();
    expect(get('/api/runs/7', 500, { code: 'x' })).toBeUndefined();
  });

  it('asks for the route itself, unless nothing is there', () => {
    expect(get('/api/others', 200, {})).toMatch(/has no GET \/api\/others: run `npm run openapi`/);
    expect(get('/api/others', 404, {})).toBeUndefined();
  });
});
