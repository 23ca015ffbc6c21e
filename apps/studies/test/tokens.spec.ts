import type { NewTokenView } from '@retrace/contracts';
import { Client } from 'pg';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { startFrontDoor } from './front-door.js';

const ownToken = 'of-the-program-that-all-of-this-runs-in';

let service: ServiceHarness;
let sql: Client;

beforeAll(async () => {
  service = await startFrontDoor({ own: ownToken });
  sql = new Client({ connectionString: service.platform.database, options: '-c search_path=studies' });
  await sql.connect();
});

afterAll(async () => {
  await sql.end();
  await service.close();
});

afterEach(() => sql.query('DELETE FROM tokens'));

const api = () => request(service.app.getHttpServer());
const as = (token: string): [string, string] => ['Authorization', `Bearer ${token}`];

async function make(role: string, by?: NewTokenView, changes: Record<string, unknown> = {}): Promise<NewTokenView> {
  const making = api().post('/api/tokens');
  if (by !== undefined) making.set(...as(by.token));
  const { body, status } = await making.send({ name: `my ${role}`, role, ...changes });
  expect(status).toBe(201);
  return body;
}

describe('without tokens', () => {
  it('a program of this machine may do everything', async () => {
    expect((await api().get('/api/studies')).status).toBe(200);
    expect((await api().post('/api/studies').send(rawStudySpec())).status).toBe(201);
    expect((await api().get('/api/tokens')).body).toEqual([]);
  });

  it.each([
    ['asks for another host', 'Host', 'attacker.example'],
    ['was passed on by a proxy', 'X-Forwarded-For', '192.0.2.7'],
  ])('who %s is told how to make one', async (_, header, value) => {
    const { status, body, headers } = await api().get('/api/studies').set(header, value);
    expect(status).toBe(401);
    expect(body).toMatchObject({
      code: 'token-needed',
      message: expect.stringContaining('`retrace token create --name NAME --role admin`'),
    });
    expect(headers['www-authenticate']).toBe('Bearer realm="Retrace"');
  });

  it('the first one has to be an admin', async () => {
    const { status, body } = await api().post('/api/tokens').send({ name: 'ci', role: 'run' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'no-admin-conflict', message: expect.stringContaining('--role admin') });
    expect((await api().get('/api/studies')).status).toBe(200);
  });
});

describe('a token', () => {
  it('is shown once, and kept by its hash alone', async () => {
    const admin = await make('admin');
    const { body } = await api()
      .get('/api/tokens')
      .set(...as(admin.token));
    const { token, ...shown } = admin;
    expect(token).toMatch(new RegExp(`^rt_${admin.id}_[\\w-]{43}$`));
    expect(body).toEqual([{ ...shown, lastUsedAt: expect.any(String) }]);
    const { rows } = await sql.query('SELECT t::text FROM tokens t');
    expect(rows[0].t).not.toContain(token.slice(-43));
    expect(service.logs.join('')).toContain(`"message":"a token was made","token":"rt_${admin.id}"`);
    expect(service.logs.join('')).not.toContain(token.slice(-43));
  });

  it('is needed by everybody as soon as there is one', async () => {
    const admin = await make('admin');
    const { status, body } = await api().get('/api/studies');
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: 'token-needed', message: expect.stringContaining('RETRACE_TOKEN') });
    expect(
      (
        await api()
          .get('/api/studies')
          .set(...as(admin.token))
      ).status,
    ).toBe(200);
  });

  it('opens the API from anywhere', async () => {
    const admin = await make('admin');
    const asked = api().get('/api/studies').set('Host', 'lab.example.org').set('X-Forwarded-For', '192.0.2.7');
    expect((await asked.set(...as(admin.token))).status).toBe(200);
  });

  it.each([
    ['read', 200, 403, 403],
    ['run', 200, 201, 403],
    ['admin', 200, 201, 200],
  ])('with the role %s may look (%i), start (%i), and see tokens (%i)', async (role, looks, starts, sees) => {
    const admin = await make('admin');
    const { token } = await make(role, admin);
    expect(
      (
        await api()
          .get('/api/studies')
          .set(...as(token))
      ).status,
    ).toBe(looks);
    expect(
      (
        await api()
          .post('/api/studies/validate')
          .set(...as(token))
          .send(rawStudySpec())
      ).status,
    ).toBe(200);
    expect(
      (
        await api()
          .post('/api/studies')
          .set(...as(token))
          .send(rawStudySpec())
      ).status,
    ).toBe(starts);
    expect(
      (
        await api()
          .get('/api/tokens')
          .set(...as(token))
      ).status,
    ).toBe(sees);
  });

  it.each([
    ['post', '/api/webhooks'],
    ['get', '/api/webhooks'],
    ['get', '/api/webhooks/00000000-0000-4000-8000-000000000000/deliveries'],
    ['post', '/api/schedules'],
  ] as const)('that may run does not %s %s', async (method, path) => {
    const run = await make('run', await make('admin'));
    const asked = api();
    const { status, body } = await asked[method](path).set(...as(run.token));
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'role-too-low',
      message: expect.stringContaining("'my run' has the role run"),
    });
  });

  it('that may look sees schedules', async () => {
    const { token } = await make('read', await make('admin'));
    const { status } = await api()
      .get('/api/schedules')
      .set(...as(token));
    expect(status).toBe(200);
  });

  it('that is wrong is refused', async () => {
    const admin = await make('admin');
    for (const token of [`${admin.token.slice(0, -1)}-`, admin.id, 'rt_00000000_', '0']) {
      const { status, body } = await api()
        .get('/api/studies')
        .set(...as(token));
      expect([status, body.code]).toEqual([401, 'token-wrong']);
    }
  });

  it('that is wrong is refused also where none is needed', async () => {
    expect(
      (
        await api()
          .get('/api/studies')
          .set(...as('rt_mistyped'))
      ).status,
    ).toBe(401);
  });

  it('that expired says so, and when', async () => {
    const admin = await make('admin');
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const soon = await make('read', admin, { expiresAt });
    expect(soon.expiresAt).toBe(expiresAt);
    expect(
      (
        await api()
          .get('/api/studies')
          .set(...as(soon.token))
      ).status,
    ).toBe(200);
    await sql.query("UPDATE tokens SET expires_at = '2026-01-02T03:04:05Z' WHERE id = $1", [soon.id]);
    const { status, body } = await api()
      .get('/api/studies')
      .set(...as(soon.token));
    expect(status).toBe(401);
    expect(body).toMatchObject({
      code: 'token-expired',
      message: expect.stringContaining("The token 'my read' expired on 2026-01-02T03:04:05.000Z."),
    });
  });

  it('that expired opens no door to who has none', async () => {
    await make('admin');
    await sql.query("UPDATE tokens SET expires_at = now() - interval '1 day'");
    expect((await api().get('/api/studies')).status).toBe(401);
  });

  it('that is revoked serves nobody from then on, and is listed', async () => {
    const admin = await make('admin');
    const ci = await make('run', admin);
    expect(
      (
        await api()
          .delete(`/api/tokens/${ci.id}`)
          .set(...as(admin.token))
      ).status,
    ).toBe(204);
    expect(
      (
        await api()
          .delete(`/api/tokens/${ci.id}`)
          .set(...as(admin.token))
      ).status,
    ).toBe(204);
    expect(
      (
        await api()
          .get('/api/studies')
          .set(...as(ci.token))
      ).body.code,
    ).toBe('token-wrong');
    const { body } = await api()
      .get('/api/tokens')
      .set(...as(admin.token));
    expect(body).toMatchObject([{ id: ci.id, revokedAt: expect.any(String) }, { id: admin.id }]);
  });

  it('of the last admin is not revoked while there are others, and then opens the door', async () => {
    const admin = await make('admin');
    const ci = await make('run', admin);
    const revoke = async (id: string) =>
      (
        await api()
          .delete(`/api/tokens/${id}`)
          .set(...as(admin.token))
      ).status;
    expect(await revoke(admin.id)).toBe(409);
    expect(await revoke(ci.id)).toBe(204);
    expect(await revoke(admin.id)).toBe(204);
    expect((await api().get('/api/studies')).status).toBe(200);
  });

  it.each([
    [{ name: '' }],
    [{ name: ' ' }],
    [{ name: 'two\nlines' }],
    [{ name: 'x'.repeat(101) }],
    [{ role: 'owner' }],
    [{ expiresAt: 'tomorrow' }],
    [{ expiresAt: '2099-W10' }],
    [{ expiresAt: 4102444800000 }],
    [{ expiresAt: '2020-01-01T00:00:00Z' }],
    [{ sha256: 'mine' }],
  ])('is not made of %j', async (wrong) => {
    const { status } = await api()
      .post('/api/tokens')
      .send({ name: 'me', role: 'admin', ...wrong });
    expect(status).toBe(400);
    expect((await api().get('/api/tokens')).body).toEqual([]);
  });

  it('that nobody has can not be revoked', async () => {
    const { status, body } = await api().delete('/api/tokens/00000000');
    expect(status).toBe(404);
    expect(body.code).toBe('token-not-found');
  });

  it('is one admin when two ask for the first at once', async () => {
    const asked = await Promise.all(
      ['admin', 'run', 'admin', 'run'].map((role) => api().post('/api/tokens').send({ name: role, role })),
    );
    const made = asked.filter(({ status }) => status === 201).map(({ body }) => body.role);
    expect(made).toContain('admin');
    const { rows } = await sql.query("SELECT count(*)::int AS admins FROM tokens WHERE role = 'admin'");
    expect(rows[0].admins).toBeGreaterThan(0);
  });
});

describe('the program that the service runs in', () => {
  it('may ask it by a token of its own, which changes nothing for others', async () => {
    expect((await api().get('/api/studies')).status).toBe(200);
    await make('admin');
    expect(
      (
        await api()
          .get('/api/tokens')
          .set(...as(ownToken))
      ).status,
    ).toBe(200);
  });
});

describe('RETRACE_ADMIN_TOKEN', () => {
  const secret = 'the-way-back-in-for-whoever-starts-the-service';

  it('is the way to the first token from anywhere, and back in when all are lost', async () => {
    const { database } = service.platform;
    await make('admin');
    const other = await startFrontDoor({ environment: secret }, {}, { database });
    const asked = () => request(other.app.getHttpServer());
    expect((await asked().get('/api/tokens')).status).toBe(401);
    const { body, status } = await asked()
      .post('/api/tokens')
      .set('Host', 'lab.example.org')
      .set(...as(secret))
      .send({ name: 'ci', role: 'run' });
    expect(status).toBe(201);
    expect(
      (
        await asked()
          .get('/api/session')
          .set(...as(secret))
      ).body,
    ).toEqual({
      role: 'admin',
      name: 'RETRACE_ADMIN_TOKEN',
      via: 'token',
    });
    expect(
      (
        await asked()
          .get('/api/session')
          .set(...as(body.token))
      ).body,
    ).toEqual({ role: 'run', name: 'ci', via: 'token' });
    await sql.query('DELETE FROM tokens');
    expect((await asked().get('/api/studies')).status).toBe(401);
    await other.close();
  });
});
