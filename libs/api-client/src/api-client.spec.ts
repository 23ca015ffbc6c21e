import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { apiClient } from './api-client.js';

let server: Server;
let asked: string[];
let answer: { readonly status: number; readonly type: string; readonly body: unknown };

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(answer.status, { 'content-type': answer.type }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
});

afterEach(() => void server.close());

function client() {
  const { port } = server.address() as AddressInfo; // it listens on a port
  return apiClient(`http://127.0.0.1:${port}`);
}

describe('apiClient', () => {
  it('asks a path with its parts and its query, and gives what is answered', async () => {
    answer = { status: 200, type: 'application/json', body: [] };
    const { data } = await client().GET('/api/runs/{studyId}/{arm}/{seed}/curve', {
      params: { path: { studyId: 'a/b', arm: 'alttrain', seed: 7 }, query: { every: 10 } },
    });
    expect(data).toEqual([]);
    expect(asked).toEqual(['GET /api/runs/a%2Fb/alttrain/7/curve?every=10']);
  });

  it('gives the problem of an answer that is an error', async () => {
    const problem = { type: 'about:blank', title: 'Not Found', status: 404, code: 'study-not-found', detail: 'None.' };
    answer = { status: 404, type: 'application/problem+json', body: problem };
    const { data, error } = await client().GET('/api/studies/{id}', { params: { path: { id: 'x' } } });
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ code: 'study-not-found', detail: 'None.' });
  });
});
