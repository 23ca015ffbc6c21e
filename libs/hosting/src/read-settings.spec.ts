import { AccessEnvironment } from '@retrace/service';
import { describe, expect, it } from 'vitest';

import { readSettings } from './read-settings.js';

const read = (environment: NodeJS.ProcessEnv): AccessEnvironment => readSettings(AccessEnvironment, environment);

describe('a setting that is secret', () => {
  it('is not shown when it is wrong', () => {
    const reading = (): unknown => read({ RETRACE_GATEWAY_SECRET: 'too-short-a-secret' });
    expect(reading).toThrow(
      "The environment's RETRACE_GATEWAY_SECRET can't be used: must have 32 characters or more; make one with: openssl rand " +
        '-hex 32, found another.',
    );
  });
});

describe('settings of access', () => {
  it.each([
    [{ RETRACE_CORS_ORIGINS: '*' }, /RETRACE_CORS_ORIGINS .*must be origins/],
    [{ RETRACE_CORS_ORIGINS: 'https://lab.example.org/page' }, /RETRACE_CORS_ORIGINS/],
    [{ RETRACE_RATE_READS: '0' }, /RETRACE_RATE_READS/],
    [{ RETRACE_MOST_STREAMS: 'many' }, /RETRACE_MOST_STREAMS/],
  ])('name the one that is wrong in %j', (environment, message) => {
    expect(() => read(environment)).toThrow(message);
  });

  it('take several origins', () => {
    const origins = 'https://lab.example.org, http://localhost:5173';
    expect(read({ RETRACE_CORS_ORIGINS: origins }).RETRACE_CORS_ORIGINS).toBe(origins);
  });
});
