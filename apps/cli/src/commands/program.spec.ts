import { stripVTControlCharacters } from 'node:util';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { endOf, runRetrace } from '../../test/run-retrace.js';
import { answers, deadUrl, stubApi } from '../../test/stub-api.js';
import { ApiUnreachable } from '../api/api-errors.js';
import { errorText } from './program.js';

afterEach(() => vi.unstubAllEnvs());

describe('retrace', () => {
  it('finds the server where RETRACE_URL says, unless --url says otherwise', async () => {
    const stub = await stubApi({ 'GET studies': [answers({ total: 0, studies: [] })] });
    vi.stubEnv('RETRACE_URL', stub.url);
    expect((await runRetrace(['status'])).out).toMatch(/^There are no studies yet/);
    vi.stubEnv('RETRACE_URL', await deadUrl());
    expect((await runRetrace(['status'])).error).toBeInstanceOf(ApiUnreachable);
    expect((await runRetrace(['--url', stub.url, 'status'])).error).toBeUndefined();
  });

  it.each(['127.0.0.1:4800', 'localhost:4800', 'nonsense'])('refuses %s as an address', async (url) => {
    const retraced = await runRetrace(['status', '--url', url]);
    expect(endOf(retraced)).toBe(2);
    expect(retraced.complaint).toMatch(/--url.*It has to be an address like http:\/\/127\.0\.0\.1:4800\.\n$/);
  });

  it('refuses a command that it does not know, and names the one that was meant', async () => {
    const retraced = await runRetrace(['statsu']);
    expect(endOf(retraced)).toBe(2);
    expect(retraced.complaint).toMatch(/unknown command 'statsu'\n\(Did you mean status\?\)/);
  });

  it.each([['report'], ['run'], ['cancel']])('refuses %s without its argument', async (command) => {
    const retraced = await runRetrace([command]);
    expect(endOf(retraced)).toBe(2);
    expect(retraced.complaint).toContain('missing required argument');
  });

  it('describes its commands', async () => {
    const { out } = await runRetrace(['--help']);
    for (const command of ['run [options] <spec>', 'status [study]', 'report [options] <study>', 'cancel <study>']) {
      expect(out).toContain(command);
    }
  });
});

describe('errorText', () => {
  const error = new ApiUnreachable('http://127.0.0.1:1', new Error('refused by the system'));

  it('is one line for a person', () => {
    expect(stripVTControlCharacters(errorText(error, false))).toBe(`error ${error.message}\n`);
    expect(stripVTControlCharacters(errorText('no error at all', true))).toMatch(/^error no error at all\n/);
  });

  it('has the stack, and what caused it, when it was asked for', () => {
    const text = errorText(error, true);
    expect(text).toMatch(/ApiUnreachable[\s\S]*\n {4}at [\s\S]*refused by the system/);
  });
});
