import { describe, expect, it } from 'vitest';

import type { ConfigFile } from './config-file.js';
import { openFileWarnings, settledOf } from './settings.js';

function aFile(settings: ConfigFile['settings'], changes: Partial<ConfigFile> = {}): ConfigFile {
  return { path: 'retrace.config.yaml', settings, isOpen: false, ...changes };
}

const ofUser = (settings: ConfigFile['settings']): ConfigFile => aFile(settings, { path: '~/config.yaml' });

describe('settledOf', () => {
  it('takes what was given before any file', () => {
    const given = { url: { value: 'http://a', origin: 'option' } } as const;
    expect(settledOf(given, [aFile({ url: 'http://b' })]).url).toEqual(given.url);
  });

  it("takes the folder's file before the user's, and that before the default", () => {
    expect(settledOf({}, [aFile({ url: 'http://a' }), ofUser({ url: 'http://b' })]).url.value).toBe('http://a');
    expect(settledOf({}, [ofUser({ url: 'http://b' })]).url).toEqual({
      value: 'http://b',
      origin: { file: '~/config.yaml' },
    });
    expect(settledOf({}, []).url).toEqual({ value: 'http://127.0.0.1:4800', origin: 'default' });
  });

  it('gives a token of a file to the server that the file names', () => {
    const { token } = settledOf({}, [ofUser({ url: 'http://a/', token: 'secret' })]);
    expect(token).toEqual({ value: 'secret', origin: { file: '~/config.yaml' } });
    expect(settledOf({}, [ofUser({ token: 'secret' })]).token?.value).toBe('secret');
  });

  it('gives it to no other server, whoever names that', () => {
    const user = ofUser({ url: 'http://a', token: 'secret' });
    expect(settledOf({}, [aFile({ url: 'http://evil' }), user]).token).toBeUndefined();
    expect(settledOf({ url: { value: 'http://b', origin: 'option' } }, [user]).token).toBeUndefined();
    expect(settledOf({}, [aFile({ url: 'http://evil' }), ofUser({ token: 'secret' })]).token).toBeUndefined();
  });

  it('gives a token that was said to whichever server was', () => {
    const token = { value: 'said', origin: 'environment' } as const;
    expect(settledOf({ token }, [aFile({ url: 'http://a' })]).token).toEqual(token);
  });
});

describe('openFileWarnings', () => {
  it('warns of a token that others can read, and of nothing else', () => {
    const open = { isOpen: true };
    expect(openFileWarnings([aFile({ token: 'x' }, open)])).toEqual([expect.stringContaining('chmod 600')]);
    expect(openFileWarnings([aFile({ url: 'http://a' }, open), aFile({ token: 'x' })])).toEqual([]);
  });
});
