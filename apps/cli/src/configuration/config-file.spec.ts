import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { temporaryFile } from '../../test/temporary-file.js';
import { ConfigUnreadable } from './config-errors.js';
import { configPaths, readConfigFiles } from './config-file.js';

describe('readConfigFiles', () => {
  it('reads YAML and JSON, and passes over what is not there', async () => {
    const yaml = await temporaryFile('url: http://a # ours\ntoken: b\n', 'retrace.config.yaml');
    const json = await temporaryFile('{"url":"http://c"}', 'retrace.config.json');
    const files = await readConfigFiles(['/nowhere/config.yaml', yaml, json]);
    expect(files.map(({ settings }) => settings)).toEqual([{ url: 'http://a', token: 'b' }, { url: 'http://c' }]);
  });

  it('takes an empty file for one that sets nothing', async () => {
    const [file] = await readConfigFiles([await temporaryFile('', 'config.yaml')]);
    expect(file?.settings).toEqual({});
  });

  it('tells whether others may read it', async () => {
    const path = await temporaryFile('token: b', 'config.yaml');
    await chmod(path, 0o600);
    expect((await readConfigFiles([path]))[0]?.isOpen).toBe(false);
    await chmod(path, 0o640);
    expect((await readConfigFiles([path]))[0]?.isOpen).toBe(true);
  });

  it.each([
    ['ulr: http://a', /'ulr' is no setting; there are url and token\.$/],
    ['url: localhost:4800', /url has to be an address like http/],
    ['token: 12', /'token' has to be a text/],
    ['- url', /it has to be keys with values/],
    ['url: "http://a', /neither YAML nor JSON/],
  ])('refuses %s', async (text, words) => {
    const path = await temporaryFile(text, 'config.yaml');
    await expect(readConfigFiles([path])).rejects.toThrow(words);
    await expect(readConfigFiles([path])).rejects.toThrow(path);
  });

  it('tells of one that is no file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'retrace-config-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'other'), '');
    await expect(readConfigFiles([folder])).rejects.toThrow(ConfigUnreadable);
    expect(await readConfigFiles([join(folder, 'other', 'config.yaml')])).toEqual([]);
  });
});

describe('configPaths', () => {
  it("has the folder's before the user's, which XDG_CONFIG_HOME moves", () => {
    expect(configPaths('/here', { XDG_CONFIG_HOME: '/conf' })).toEqual([
      '/here/retrace.config.yaml',
      '/here/retrace.config.json',
      '/conf/retrace/config.yaml',
    ]);
  });
});
