import { networkInterfaces } from 'node:os';

import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { TokenCallers } from '../src/tokens/token-callers.js';
import { startFrontDoor } from './front-door.js';

const many = { reads: 1000, writes: 1000, starts: 1000, wrong: 1000 };

let service: ServiceHarness | undefined;

afterEach(() => service?.close());

async function start(...how: Parameters<typeof startFrontDoor>) {
  service = await startFrontDoor(...how);
  const server = service.app.getHttpServer();
  return () => request(server);
}

/** By which this machine is reached from others. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address;

describe('without tokens', () => {
  it.skipIf(outside === undefined)('a request from another address is not served, whatever it asks for', async () => {
    await start();
    await service?.app.listen(0, '0.0.0.0');
    const port = new URL((await service?.app.getUrl()) ?? '').port;
    const { status, body } = await request(`http://${outside}:${port}`).get('/api/studies').set('Host', 'localhost');
    expect(status).toBe(401);
    expect(body.message).toContain('Without tokens only requests from the machine itself');
  });

  it('pages of other sites have a browser of this machine change nothing', async () => {
    const api = await start();
    const resume = '/api/studies/00000000-0000-4000-8000-000000000000/resume';
    const { status, body } = await api().post(resume).set('Origin', 'http://attacker.example');
    expect([status, body.code]).toEqual([403, 'origin-foreign']);
    expect((await api().post(resume)).status).toBe(404);
  });

  it('who starts the service for others is told that nobody is served, until there is a token', async () => {
    const api = await start();
    const callers = service?.app.get(TokenCallers);
    expect(await callers?.advise('127.0.0.1')).toBeUndefined();
    expect(await callers?.advise('0.0.0.0')).toMatch(/listens on 0\.0\.0\.0 .*`retrace token create/);
    await api().post('/api/tokens').send({ name: 'me', role: 'admin' });
    expect(await callers?.advise('0.0.0.0')).toBeUndefined();
  });
});

describe('who is not known', () => {
  it('is refused before a long body is read', async () => {
    const api = await start({ environment: 'a-token-that-nobody-here-knows-of' });
    const spoilt = (bytes: number) =>
      api()
        .post('/api/studies')
        .set('Content-Type', 'application/json')
        .send(`{${' '.repeat(bytes)}`);
    expect((await spoilt(100)).status).toBe(400);
    const { status, body } = await spoilt(50_000);
    expect([status, body.code]).toEqual([401, 'token-needed']);
  });
});

describe('CORS', () => {
  const origin = 'https://lab.example.org';

  it('is off', async () => {
    const api = await start();
    const { headers } = await api()
      .options('/api/studies')
      .set({ Origin: origin, 'Access-Control-Request-Method': 'POST' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('lets the origins ask that it is told, with a token and without cookies', async () => {
    const api = await start({}, { corsOrigins: [origin] });
    const preflight = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' };
    const { status, headers } = await api()
      .options('/api/studies')
      .set({ Origin: origin, ...preflight });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'authorization',
    });
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    const other = await api().get('/api/studies').set('Origin', 'https://attacker.example');
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a page of an allowed origin, open on this machine', () => {
  const origin = 'https://lab.example.org';

  it('is nobody while there is no token', async () => {
    const api = await start({}, { corsOrigins: [origin] });
    const refused = [
      await api().post('/api/tokens').set('Origin', origin).send({ name: 'theirs', role: 'admin' }),
      await api().get('/api/studies').set('Origin', origin),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [401, 'token-needed'],
      [401, 'token-needed'],
    ]);
    expect((await api().get('/api/session').set('Origin', origin)).body.role).toBe('none');
    expect((await api().get('/api/tokens')).body).toEqual([]);
  });

  it('may what its token may', async () => {
    const api = await start({}, { corsOrigins: [origin] });
    const { token } = (await api().post('/api/tokens').send({ name: 'lab', role: 'admin' })).body;
    const headers = { Origin: origin, Authorization: `Bearer ${token}` };
    expect((await api().get('/api/studies').set(headers)).status).toBe(200);
    expect((await api().post('/api/studies/validate').set(headers).send(rawStudySpec())).status).toBe(200);
  });
});

describe('limits', () => {
  it('of reading answer 429 and say when to try again', async () => {
    const api = await start({}, { limits: { perMinute: { ...many, reads: 3 }, streams: 9 } });
    const asked = [];
    for (let n = 0; n < 4; n += 1) asked.push(await api().get('/api/studies'));
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    const [, , , refused] = asked;
    expect(refused?.body).toMatchObject({ code: 'too-many-requests', message: expect.stringContaining('more than 3') });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('of starting studies are lower than those of other changes', async () => {
    const api = await start({}, { limits: { perMinute: { ...many, starts: 1 }, streams: 9 } });
    const submit = async () => (await api().post('/api/studies').send(rawStudySpec())).status;
    expect([await submit(), await submit()]).toEqual([201, 429]);
    expect((await api().post('/api/studies/validate').send(rawStudySpec())).status).toBe(200);
  });

  it('are those of each token', async () => {
    const api = await start({}, { limits: { perMinute: { ...many, reads: 2 }, streams: 9 } });
    const admin = (await api().post('/api/tokens').send({ name: 'a', role: 'admin' })).body.token;
    const by = (token: string) => ({ Authorization: `Bearer ${token}` });
    const other = (await api().post('/api/tokens').set(by(admin)).send({ name: 'b', role: 'read' })).body.token;
    const read = async (token: string) => (await api().get('/api/studies').set(by(token))).status;
    expect([await read(admin), await read(admin), await read(admin), await read(other)]).toEqual([200, 200, 429, 200]);
  });

  it('of wrong tokens have no further one looked at, not even a right one', async () => {
    const environment = 'a-token-that-would-be-guessed-at-last';
    const api = await start({ environment }, { limits: { perMinute: { ...many, wrong: 2 }, streams: 9 } });
    const guess = async (token: string) =>
      (await api().get('/api/studies').set('Authorization', `Bearer ${token}`)).status;
    expect([await guess(environment), await guess('one'), await guess('two')]).toEqual([200, 401, 401]);
    expect([await guess('three'), await guess(environment)]).toEqual([429, 429]);
    expect((await api().post('/api/session').send({ token: environment })).status).toBe(429);
  });

  it('of wrong tokens count those of sign-ins that failed, and neither right ones nor cookies', async () => {
    const environment = 'a-token-that-would-be-guessed-at-last';
    const api = await start({ environment }, { limits: { perMinute: { ...many, wrong: 2 }, streams: 9 } });
    const by = { Authorization: `Bearer ${environment}` };
    const { token, id } = (await api().post('/api/tokens').set(by).send({ name: 'lab', role: 'read' })).body;
    const signIn = (shown: string) => api().post('/api/session').send({ token: shown });
    const cookie = (await signIn(token)).headers['set-cookie'];
    for (let n = 0; n < 3; n += 1) expect((await signIn(environment)).status).toBe(200);
    await api().delete(`/api/tokens/${id}`).set(by);
    for (let n = 0; n < 3; n += 1) {
      expect((await api().get('/api/studies').set({ Cookie: cookie })).body.code).toBe('token-needed');
    }
    expect((await api().get('/api/studies').set(by)).status).toBe(200);
    expect([(await signIn('one')).status, (await signIn('two')).status]).toEqual([401, 401]);
    expect([(await signIn(environment)).status, (await api().get('/api/studies').set(by)).status]).toEqual([429, 429]);
  });

  it('of streams count those that are open', async () => {
    const api = await start({}, { limits: { perMinute: many, streams: 1 } });
    const id = (await api().post('/api/studies').send(rawStudySpec())).body.id;
    await service?.app.listen(0, '127.0.0.1');
    const events = `${await service?.app.getUrl()}/api/studies/${id}/events`;
    const closing = new AbortController();
    expect((await fetch(events, { signal: closing.signal })).status).toBe(200);
    const refused = await fetch(events);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'too-many-streams' });
    expect(refused.headers.get('retry-after')).toBe('10');
    closing.abort();
    await expect.poll(async () => (await fetch(events, { method: 'HEAD' })).status).toBe(200);
    await expect
      .poll(async () => {
        const again = await fetch(events);
        await again.body?.cancel();
        return again.status;
      })
      .toBe(200);
  });
});
