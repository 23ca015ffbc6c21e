import type { AddressInfo } from 'node:net';

import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], []);
  await service.app.listen(0, '127.0.0.1');
});

afterAll(() => service.close());

const api = () => request(service.app.getHttpServer());

const nobody = '00000000-0000-4000-8000-000000000000';

describe('an error of the API', () => {
  it('is a problem by RFC 9457, which nobody keeps', async () => {
    const { status, headers, body } = await api().get(`/api/studies/${nobody}`);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'study-not-found',
      detail: body.message,
      message: expect.stringContaining(nobody),
    });
  });

  it.each([
    'studies/nonsense',
    `studies/${nobody}0/history`,
    'studies/nonsense/events',
    'reports/nonsense/json',
    'webhooks/nonsense/deliveries',
  ])('says that %s has no id, in words of ours', async (path) => {
    const { status, body } = await api().get(`/api/${path}`);
    expect([status, body.code]).toEqual([400, 'id-invalid']);
    expect(body.detail).toContain(`"${path.split('/')[1]}" is no id.`);
  });

  it('is no file to save, though the answer would have been one', async () => {
    const { headers } = await api().get(`/api/reports/${nobody}/samples`);
    expect(headers).not.toHaveProperty('content-disposition');
  });

  it('names each problem of a spec where it is', async () => {
    const { status, body } = await api()
      .post('/api/studies')
      .send({ ...rawStudySpec(), arms: ['base', 'altrain'] });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: 'arms', message: expect.stringMatching(/must be one of.*altrain/) }]);
  });

  it.each(['/api/studies?q=%00', '/api/studies?backbone=a%00b', '/api/dead-letters/%00', '/api/tokens?%00'])(
    'says that nothing has the NUL of %s',
    async (path) => {
      const { status, body } = await api().get(path);
      expect(status).toBe(400);
      expect(body.detail).toBe('The address has the character NUL (%00), which no id and no text has. Leave it out.');
    },
  );

  it.each(['/api/studies?offset=1e30', `/api/studies/${nobody}/history?offset=99999999999`])(
    'says how far a list goes for %s',
    async (path) => {
      const { status, body } = await api().get(path);
      expect(status).toBe(400);
      expect(body.errors).toEqual([{ path: 'offset', message: 'must not be greater than 2147483647' }]);
    },
  );

  it('names each field of a query that is wrong', async () => {
    const { status, body } = await api().get('/api/dead-letters?limit=0&state=lost');
    expect(status).toBe(400);
    expect(body.code).toBe('input-invalid');
    expect(body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(['limit', 'state']);
  });

  it('says where the routes are told when there is no such route', async () => {
    const { status, body } = await api().get('/api/studdies?limit=1');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      code: 'http-404',
      detail: expect.stringMatching(/no GET \/api\/studdies\..*openapi/),
    });
  });

  it('says why JSON can not be read', async () => {
    const { status, body } = await api().post('/api/studies').type('json').send('{"name": ');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'body-unreadable',
      detail: expect.stringMatching(/^What was sent as JSON can't/),
    });
  });

  it('says that a charset is not read', async () => {
    const { status, body } = await api()
      .post('/api/studies')
      .set('content-type', 'application/yaml; charset=klingon')
      .send('name: x');
    expect(status).toBe(415);
    expect(body.detail).toMatch(/^What was sent can't be read: unsupported charset/);
  });

  it.each(['application/json', 'application/yaml'])('names the limit to a spec of 5 MB as %s', async (type) => {
    const { port } = service.app.getHttpServer().address() as AddressInfo; // it listens on a port
    const body = JSON.stringify({ ...rawStudySpec(), name: 'x'.repeat(5 * 1024 * 1024) });
    const url = `http://127.0.0.1:${port}/api/studies`;
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': type } });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      code: 'body-too-large',
      detail: expect.stringMatching(
        /^What was sent is too large: it has 5,\d{3} kB, and the limit, of a spec too, is 100 kB\.$/,
      ),
    });
  });
});
