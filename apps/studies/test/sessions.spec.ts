import { Client } from 'pg';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { startFrontDoor } from './front-door.js';

const host = 'lab.example.org:4800';
const origin = `http://${host}`;

let service: ServiceHarness;
let sql: Client;
let token: string;

beforeAll(async () => {
  service = await startFrontDoor({}, { trustedProxies: ['loopback'] });
  sql = new Client({ connectionString: service.platform.database, options: '-c search_path=studies' });
  await sql.connect();
});

afterAll(async () => {
  await sql.end();
  await service.close();
});

const api = () => request(service.app.getHttpServer());

beforeEach(async () => {
  token = (await api().post('/api/tokens').send({ name: 'Ada', role: 'admin' })).body.token;
});
afterEach(() => sql.query('DELETE FROM tokens'));

/** @returns the cookie with what it is said to be */
async function signIn(headers: Record<string, string> = {}): Promise<string> {
  const { status, body, headers: answered } = await api().post('/api/session').set(headers).send({ token });
  expect([status, body]).toEqual([200, { role: 'admin', name: 'Ada', via: 'session' }]);
  return cookieOf(answered);
}

/** The one cookie that an answer sets: a list of one, which supertest calls a text. */
function cookieOf(headers: Record<string, unknown>): string {
  return String(headers['set-cookie']);
}

/** As a browser sends it. */
const withCookie = (cookie: string) => ({ Host: host, Cookie: `theme=dark; ${cookie.split(';')[0]}` });

describe('a session', () => {
  it('tells a page who asks, or that a token is needed', async () => {
    const ask = async (headers = {}) => (await api().get('/api/session').set(headers)).body;
    expect(await ask()).toEqual({ role: 'none', needs: 'token' });
    expect(await ask(withCookie(await signIn()))).toEqual({ role: 'admin', name: 'Ada', via: 'session' });
    expect(await ask({ Authorization: `Bearer ${token}` })).toEqual({ role: 'admin', name: 'Ada', via: 'token' });
  });

  it('tells programs of this machine that they are known by that, while there is no token', async () => {
    await sql.query('DELETE FROM tokens');
    const { body } = await api().get('/api/session');
    expect(body).toEqual({ role: 'admin', name: 'this machine', via: 'machine' });
  });

  it('begins with a token, and keeps it from scripts, other sites and the network', async () => {
    const plain = await signIn();
    expect(plain).toMatch(
      /^retrace_session=[\w-]{43}; Max-Age=604800; Path=\/; Expires=[^;]*; HttpOnly; SameSite=Strict$/,
    );
    expect(plain).not.toContain(token.slice(-43));
    expect(await signIn({ 'X-Forwarded-Proto': 'https' })).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    const { rows } = await sql.query('SELECT s::text FROM sessions s');
    expect(JSON.stringify(rows)).not.toContain(plain.slice(16, 59));
  });

  it('has the rights of its token', async () => {
    const cookie = withCookie(await signIn());
    expect((await api().get('/api/tokens').set(cookie)).status).toBe(200);
    await sql.query("UPDATE tokens SET role = 'read'");
    expect((await api().get('/api/tokens').set(cookie)).status).toBe(403);
  });

  it('ends for whoever has the cookie', async () => {
    const cookie = withCookie(await signIn());
    const { status, headers } = await api()
      .delete('/api/session')
      .set({ ...cookie, Origin: origin });
    expect(status).toBe(204);
    expect(cookieOf(headers)).toMatch(/^retrace_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await api().get('/api/studies').set(cookie)).status).toBe(401);
  });

  it('ends with its token, and says when that expired', async () => {
    const cookie = withCookie(await signIn());
    await sql.query("UPDATE tokens SET expires_at = '2026-01-02'");
    expect((await api().get('/api/studies').set(cookie)).body.code).toBe('token-expired');
    expect((await api().get('/api/session').set(cookie)).body).toEqual({ role: 'none', needs: 'token' });
  });

  it('ends with the revoking of its token, for good', async () => {
    await api().post('/api/tokens').set('Authorization', `Bearer ${token}`).send({ name: 'Bo', role: 'admin' });
    const cookie = withCookie(await signIn());
    await sql.query("UPDATE tokens SET revoked_at = now() WHERE name = 'Ada'");
    expect((await api().get('/api/studies').set(cookie)).body.code).toBe('token-needed');
    await sql.query('UPDATE tokens SET revoked_at = NULL');
    expect((await api().get('/api/studies').set(cookie)).body.code).toBe('token-needed');
  });

  it('ends after a week, and is then forgotten', async () => {
    const cookie = withCookie(await signIn());
    await sql.query("UPDATE sessions SET expires_at = now() - interval '1 second'");
    expect((await api().get('/api/studies').set(cookie)).body.code).toBe('token-needed');
    await signIn();
    expect((await sql.query('SELECT 1 FROM sessions')).rowCount).toBe(1);
  });

  it.each([
    ['rt_mistyped', 401],
    ['', 400],
  ])('does not begin with "%s"', async (wrong, status) => {
    const answer = await api().post('/api/session').send({ token: wrong });
    expect(answer.status).toBe(status);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('does not begin at the word of another site', async () => {
    const { status, body } = await api()
      .post('/api/session')
      .set({ Host: host, Origin: 'http://attacker.example' })
      .send({ token });
    expect([status, body.code]).toEqual([403, 'origin-foreign']);
  });
});

describe('what a browser sends with the cookie', () => {
  const webhook = '/api/webhooks/00000000-0000-4000-8000-000000000000';

  it('changes something for pages of the host alone', async () => {
    const cookie = withCookie(await signIn());
    const ask = async (headers: Record<string, string>) =>
      (
        await api()
          .delete(webhook)
          .set({ ...cookie, ...headers })
      ).body;
    expect((await ask({ Origin: origin })).code).toBe('webhook-not-found');
    expect(await ask({ Origin: 'http://attacker.example' })).toMatchObject({
      code: 'origin-foreign',
      message: expect.stringContaining(`sent this from http://attacker.example, and only pages of ${host} may`),
    });
    expect((await ask({})).code).toBe('origin-foreign');
    expect((await ask({ Origin: 'null' })).code).toBe('origin-foreign');
  });

  it('is read from anywhere, as no other site is shown the answer', async () => {
    const cookie = withCookie(await signIn());
    const { status, headers } = await api()
      .get('/api/studies')
      .set({ ...cookie, Origin: 'http://attacker.example' });
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
