import { readSettings, SettingInvalid } from '@retrace/hosting';
import { describe, expect, it } from 'vitest';

import { StandaloneSettings } from './standalone.settings.js';

describe('StandaloneSettings', () => {
  it('has a home and a port when the environment says nothing', () => {
    expect(readSettings(StandaloneSettings, {})).toEqual({ RETRACE_HOME: '.retrace', RETRACE_PORT: 4800 });
  });

  it('reads what the environment says, and nothing else of it', () => {
    const environment = { RETRACE_HOME: '/srv/retrace', RETRACE_PORT: '5000', RETRACE_DATA: '../data', PATH: '/bin' };
    expect(readSettings(StandaloneSettings, environment)).toEqual({
      RETRACE_HOME: '/srv/retrace',
      RETRACE_PORT: 5000,
      RETRACE_DATA: '../data',
    });
  });

  it.each(['', ' '])('takes a setting that is "%s" for one that is not set', (blank) => {
    expect(readSettings(StandaloneSettings, { RETRACE_HOME: blank, RETRACE_PORT: blank })).toEqual(
      readSettings(StandaloneSettings, {}),
    );
  });

  it.each([
    ['0', 0],
    ['65535', 65_535],
  ])('takes port %s', (text, port) => {
    expect(readSettings(StandaloneSettings, { RETRACE_PORT: text }).RETRACE_PORT).toBe(port);
  });

  it.each(['-1', '65536', '48.5', 'http', 'Infinity'])(
    'refuses port %s and names the setting and what it found',
    (port) => {
      const reading = (): unknown => readSettings(StandaloneSettings, { RETRACE_PORT: port });
      expect(reading).toThrow(SettingInvalid);
      expect(reading).toThrow(/^The environment's RETRACE_PORT can't be used: must .*\.$/);
      expect(reading).toThrow(`found "${port}"`);
    },
  );
});
