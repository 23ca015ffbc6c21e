import type { NewTokenView, TokenView } from '@retrace/contracts';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { exitCodeOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, refuses, stubApi } from '../../../test/stub-api.js';

const id = '0a1b2c3d';
const token = `rt_${id}_${'x'.repeat(43)}`;

function aToken(changes: Partial<TokenView> = {}): TokenView {
  return { id, name: 'ci', role: 'run', createdAt: '2026-11-24T12:00:00.000Z', ...changes };
}

const created = (changes: Partial<TokenView> = {}): NewTokenView => ({ ...aToken(changes), token });

afterEach(() => vi.unstubAllEnvs());

describe('retrace token create', () => {
  it('shows the token once, and what it is good for', async () => {
    const stub = await stubApi({ 'POST tokens': [answers(created(), 201)] });
    const { out, error } = await runRetrace(['token', 'create', '--name', 'ci', '--role', 'run', '--url', stub.url]);
    expect(error).toBeUndefined();
    expect(out.split('\n')).toEqual([
      token,
      '',
      "'ci' has the role run until it is revoked. Keep it now: it can't be shown again.",
      `Every request needs a token from here on: \`export RETRACE_TOKEN=rt_${id}…\``,
      '',
    ]);
    expect(JSON.parse(stub.asked[0]?.body ?? '')).toEqual({ name: 'ci', role: 'run' });
  });

  it.each([
    ['12h', 12],
    ['90d', 90 * 24],
    ['4w', 4 * 7 * 24],
  ])('has it expire after %s', async (word, hours) => {
    const stub = await stubApi({ 'POST tokens': [answers(created(), 201)] });
    const before = Date.now();
    await runRetrace(['token', 'create', '--name', 'ci', '--role', 'read', '--expires', word, '--url', stub.url]);
    const { expiresAt } = JSON.parse(stub.asked[0]?.body ?? '');
    const after = Date.parse(expiresAt) - hours * 3_600_000;
    expect(after).toBeGreaterThanOrEqual(before);
    expect(after).toBeLessThanOrEqual(Date.now());
  });

  it.each([['90'], ['0d'], ['1y'], ['-1d'], ['soon']])('refuses to have it expire after "%s"', async (word) => {
    const retraced = await runRetrace(['token', 'create', '--name', 'ci', '--role', 'run', `--expires=${word}`]);
    expect(exitCodeOf(retraced)).toBe(1);
    expect(retraced.complaint).toContain('12h, 90d, 4w');
  });

  it('names the roles that there are', async () => {
    const retraced = await runRetrace(['token', 'create', '--name', 'ci', '--role', 'owner']);
    expect(exitCodeOf(retraced)).toBe(1);
    expect(retraced.complaint).toContain('read, run, admin');
  });

  it("fails in the server's words", async () => {
    const words = 'One token has to have the role admin.';
    const stub = await stubApi({ 'POST tokens': [refuses(409, 'no-admin-conflict', words)] });
    const { error } = await runRetrace(['token', 'create', '--name', 'ci', '--role', 'run', '--url', stub.url]);
    expect(error).toMatchObject({ message: words });
  });
});

describe('retrace token list', () => {
  const list = async (...tokens: readonly TokenView[]): Promise<string> => {
    const stub = await stubApi({ 'GET tokens': [answers(tokens)] });
    return (await runRetrace(['token', 'list', '--url', stub.url])).out;
  };

  it('tells of each whether it is good, and when it was last used', async () => {
    const lines = (
      await list(
        aToken({ lastUsedAt: '2026-11-25T12:00:00.000Z' }),
        aToken({ id: '00000001', expiresAt: '2020-01-01T00:00:00.000Z' }),
        aToken({ id: '00000002', name: 'evil\n\u001b[2Jname', revokedAt: '2026-11-24T12:00:00.000Z' }),
        aToken({ id: '00000003', expiresAt: '2999-06-01T12:00:00.000Z' }),
      )
    ).split('\n');
    expect(lines[1]).toMatch(/^0a1b2c3d {2}ci +run +valid +2026-11-24 .*2026-11-25 \d\d:\d\d$/);
    expect(lines[2]).toMatch(/^00000001 .* expired (2019-12-31|2020-01-01) .* never$/);
    expect(lines[3]).toMatch(/^00000002 {2}evil name .* revoked 2026-11-24 /);
    expect(lines[4]).toMatch(/^00000003 .* valid until 2999-06-0\d /);
  });

  it('says what holds while there are none', async () => {
    expect(await list()).toMatch(/^There are no tokens: programs of the machine itself may do everything/);
  });
});

describe('retrace token revoke', () => {
  it.each([id, token, `rt_${id}`])('takes %s', async (word) => {
    const stub = await stubApi({ [`DELETE tokens/${id}`]: [(response) => void response.writeHead(204).end()] });
    const { out, error } = await runRetrace(['token', 'revoke', word, '--url', stub.url]);
    expect(error).toBeUndefined();
    expect(out).toBe(`${id} is revoked.\n`);
  });
});

describe('the token of a command', () => {
  const shown = async (...words: readonly string[]): Promise<string | undefined> => {
    const stub = await stubApi({ 'GET studies': [answers([])] });
    await runRetrace([...words, 'status', '--url', stub.url]);
    return stub.asked[0]?.headers.authorization;
  };

  it('is that of --token, or of RETRACE_TOKEN, or none', async () => {
    vi.stubEnv('RETRACE_TOKEN', undefined);
    expect(await shown()).toBeUndefined();
    vi.stubEnv('RETRACE_TOKEN', 'rt_environment');
    expect(await shown()).toBe('Bearer rt_environment');
    expect(await shown('--token', token)).toBe(`Bearer ${token}`);
  });

  it('goes along with what else a request says', async () => {
    vi.stubEnv('RETRACE_TOKEN', token);
    const stub = await stubApi({ 'POST tokens': [answers(created(), 201)] });
    await runRetrace(['token', 'create', '--name', 'ci', '--role', 'run', '--url', stub.url]);
    expect(stub.asked[0]?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    });
  });
});
