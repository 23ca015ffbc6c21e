import { describe, expect, it } from 'vitest';

import { translatePipSettings } from './pip-settings.mjs';

const translated = (...lines: readonly string[]): Record<string, string> =>
  translatePipSettings(`${lines.join('\n')}\n`);

describe('translatePipSettings', () => {
  it('gives uv the settings of pip that it has itself', () => {
    expect(
      translated(
        "global.cert='/etc/ssl/corporate.pem'",
        "global.extra-index-url='https://extra.example/simple'",
        "global.index-url='https://mirror.example/simple'",
        "global.trusted-host='mirror.example'",
      ),
    ).toEqual({
      SSL_CERT_FILE: '/etc/ssl/corporate.pem',
      UV_INDEX: 'https://extra.example/simple',
      UV_DEFAULT_INDEX: 'https://mirror.example/simple',
      UV_INSECURE_HOST: 'mirror.example',
    });
  });

  it('leaves out what uv does not know and what other commands of pip are set to', () => {
    expect(translated("global.timeout='60'", "list.index-url='https://list.example'", 'not a setting')).toEqual({});
    expect(translated()).toEqual({});
  });

  it('puts several values of a setting in one line', () => {
    expect(translated(String.raw`global.trusted-host='\none.example\ntwo.example'`)).toEqual({
      UV_INSECURE_HOST: 'one.example two.example',
    });
  });

  it('prefers the environment to the settings of an install, and these to the global ones, as pip does', () => {
    const environment = ":env:.index-url='https://environment.example'";
    const global = "global.index-url='https://global.example'";
    const install = "install.index-url='https://install.example'";
    expect(translated(environment, global, install)).toEqual({ UV_DEFAULT_INDEX: 'https://environment.example' });
    expect(translated(global, install)).toEqual({ UV_DEFAULT_INDEX: 'https://install.example' });
    expect(translated(install, global)).toEqual({ UV_DEFAULT_INDEX: 'https://install.example' });
  });
});
