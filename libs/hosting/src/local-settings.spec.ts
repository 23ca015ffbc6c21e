import { describe, expect, it } from 'vitest';

import { LocalSettings } from './local-settings.js';
import { readSettings, SettingInvalid } from './read-settings.js';

describe('LocalSettings', () => {
  it('has a home and a port when the environment says nothing', () => {
    expect(readSettings(LocalSettings, {})).toEqual({
      RETRACE_HOME: '.retrace',
      RETRACE_HOST: '127.0.0.1',
      RETRACE_PORT: 4800,
      RETRACE_SLOTS: 'cpu',
    });
  });

  it('reads what the environment says, and nothing else of it', () => {
    const environment = { RETRACE_HOME: '/srv/retrace', RETRACE_PORT: '5000', RETRACE_DATA: '../data', PATH: '/bin' };
    expect(readSettings(LocalSettings, environment)).toEqual({
      RETRACE_HOME: '/srv/retrace',
      RETRACE_HOST: '127.0.0.1',
      RETRACE_PORT: 5000,
      RETRACE_DATA: '../data',
      RETRACE_SLOTS: 'cpu',
    });
  });

  it.each(['', ' '])('takes a setting that is "%s" for one that is not set', (blank) => {
    expect(readSettings(LocalSettings, { RETRACE_HOME: blank, RETRACE_PORT: blank })).toEqual(
      readSettings(LocalSettings, {}),
    );
  });

  it.each([
    ['0', 0],
    ['65535', 65_535],
  ])('takes port %s', (text, port) => {
    expect(readSettings(LocalSettings, { RETRACE_PORT: text }).RETRACE_PORT).toBe(port);
  });

  it.each(['-1', '65536', '48.5', 'http', 'Infinity'])(
    'refuses port %s and names the setting and what it found',
    (port) => {
      const reading = (): unknown => readSettings(LocalSettings, { RETRACE_PORT: port });
      expect(reading).toThrow(SettingInvalid);
      expect(reading).toThrow(/^The environment's RETRACE_PORT can't be used: must .*\.$/);
      expect(reading).toThrow(`found "${port}"`);
    },
  );
});
