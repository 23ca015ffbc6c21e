import { readSettings, SettingInvalid } from '@retrace/hosting';
import { describe, expect, it } from 'vitest';

import { RewritingSettings } from './rewriting.settings.js';

const read = (environment: NodeJS.ProcessEnv): RewritingSettings => readSettings(RewritingSettings, environment);

describe('RewritingSettings', () => {
  it('need nothing, and know no endpoint then', () => {
    expect(read({})).toEqual({
      RETRACE_TEACHER_API: 'openai',
      RETRACE_TEACHER_CONCURRENCY: 16,
      RETRACE_TEACHER_OUTPUT: 'auto',
      RETRACE_TEACHER_TIMEOUT: 300,
    });
  });

  it('take an endpoint on this machine or elsewhere', () => {
    for (const url of ['http://127.0.0.1:8000/v1', 'http://teacher:8000/v1', 'https://api.example.com/v1'])
      expect(read({ RETRACE_TEACHER_URL: url, RETRACE_TEACHER_KEY: 'k' }).RETRACE_TEACHER_URL).toBe(url);
  });

  it.each([
    [
      { RETRACE_TEACHER_URL: 'api.example.com/v1' },
      /^The environment's RETRACE_TEACHER_URL can't be used: must be an http/,
    ],
    [{ RETRACE_TEACHER_URL: 'https://user:secret@api.example.com' }, /without credentials/],
    [{ RETRACE_TEACHER_CONCURRENCY: '0' }, /RETRACE_TEACHER_CONCURRENCY.*found "0"/],
    [{ RETRACE_TEACHER_API: 'google' }, /RETRACE_TEACHER_API.*openai, anthropic/],
    [{ RETRACE_TEACHER_TIMEOUT: 'long' }, /RETRACE_TEACHER_TIMEOUT.*found "long"/],
  ])('name what is wrong in %j', (environment, message) => {
    expect(() => read(environment)).toThrow(SettingInvalid);
    expect(() => read(environment)).toThrow(message);
  });
});
