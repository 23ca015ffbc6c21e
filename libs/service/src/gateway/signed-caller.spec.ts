import { describe, expect, it } from 'vitest';

import { readCaller, signCaller } from './signed-caller.js';

const secret = 'a secret of gateway and service, long enough';
const caller = { role: 'run', name: 'Überwachung 😀', key: 'token:0a1b2c3d' } as const;
const request = { method: 'GET', path: '/api/runs?limit=5' };
const at = 1_800_000_000_000;
const signed = signCaller(caller, request, secret, at);

describe('a signed caller', () => {
  it('is read as it was signed, by a clock that is four minutes off, too', () => {
    expect(readCaller(signed, request, secret, at)).toEqual(caller);
    expect(readCaller(signed, request, secret, at - 240_000)).toEqual(caller);
  });

  it.each([
    ['by another secret', signed, request, 'another secret', at],
    ['for another path', signed, { ...request, path: '/api/runs' }, secret, at],
    ['for another method', signed, { ...request, method: 'DELETE' }, secret, at],
    ['ten minutes ago', signed, request, secret, at + 600_000],
  ])('is not taken when it was signed %s', (_, header, asked, by, now) => {
    expect(readCaller(header, asked, by, now)).toBeUndefined();
  });

  it('is not taken when another role was put into it', () => {
    const [, signature = ''] = signed.split('.');
    const forged = Buffer.from(JSON.stringify({ ...caller, role: 'admin', ...request, at })).toString('base64url');
    expect(readCaller(`${forged}.${signature}`, request, secret, at)).toBeUndefined();
  });

  it.each(['', '.', 'nonsense', signed.slice(0, -4), `${signed}x`])('is not taken from "%s"', (header) => {
    expect(readCaller(header, request, secret, at)).toBeUndefined();
  });
});
