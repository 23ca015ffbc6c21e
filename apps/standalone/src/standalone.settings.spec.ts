import { join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { homeOf, projectRoot, readSettings, SettingInvalid } from './standalone.settings.js';

describe('readSettings', () => {
  it('has a home and a port when the environment says nothing', () => {
    expect(readSettings({})).toEqual({ RETRACE_HOME: '.retrace', RETRACE_PORT: 4800 });
  });

  it('reads what the environment says, and nothing else of it', () => {
    const environment = { RETRACE_HOME: '/srv/retrace', RETRACE_PORT: '5000', RETRACE_DATA: '../data', PATH: '/bin' };
    expect(readSettings(environment)).toEqual({
      RETRACE_HOME: '/srv/retrace',
      RETRACE_PORT: 5000,
      RETRACE_DATA: '../data',
    });
  });

  it.each(['', ' '])('takes a setting that is "%s" for one that is not set', (blank) => {
    expect(readSettings({ RETRACE_HOME: blank, RETRACE_PORT: blank })).toEqual(readSettings({}));
  });

  it.each([
    ['0', 0],
    ['65535', 65_535],
  ])('takes port %s', (text, port) => {
    expect(readSettings({ RETRACE_PORT: text }).RETRACE_PORT).toBe(port);
  });

  it.each(['-1', '65536', '48.5', 'http', 'Infinity'])(
    'refuses port %s and names the setting and what it found',
    (port) => {
      const reading = (): unknown => readSettings({ RETRACE_PORT: port });
      expect(reading).toThrow(SettingInvalid);
      expect(reading).toThrow(/^The environment's RETRACE_PORT can't be used: must .*\.$/);
      expect(reading).toThrow(`found "${port}"`);
    },
  );
});

describe('homeOf', () => {
  it("is under the project's folder when it is relative, wherever the program was started", () => {
    expect(homeOf(readSettings({ RETRACE_HOME: 'here' }))).toBe(join(projectRoot, 'here'));
  });

  it('is taken as it is when it is absolute', () => {
    const home = resolve('/srv/retrace');
    expect(homeOf(readSettings({ RETRACE_HOME: home }))).toBe(home);
  });
});
