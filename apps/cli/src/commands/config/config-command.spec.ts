import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { aStudyPage } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, stubApi } from '../../../test/stub-api.js';

afterEach(() => vi.unstubAllEnvs());

/** A user with such a file of settings. @returns its path */
async function userConfig(text: string, mode = 0o600): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-config-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'retrace'));
  const path = join(folder, 'retrace', 'config.yaml');
  await writeFile(path, text, { mode });
  vi.stubEnv('XDG_CONFIG_HOME', folder);
  return path;
}

describe('retrace config show', () => {
  it('says where each value is from, and shows no token', async () => {
    const path = await userConfig('url: http://team:4800\ntoken: retrace-0123456789-abcd\n');
    const { out } = await runRetrace(['config', 'show']);
    expect(out).toMatch(new RegExp(`^url +http://team:4800 +${path}$`, 'm'));
    expect(out).toMatch(new RegExp(`^token +••••abcd +${path}$`, 'm'));
    expect(out).not.toContain('0123456789');
  });

  it('tells options, the environment and the default apart', async () => {
    await userConfig('');
    const shown = async (...words: readonly string[]) => (await runRetrace([...words, 'config', 'show'])).out;
    expect(await shown()).toMatch(/^url +http:\/\/127\.0\.0\.1:4800 +default$/m);
    vi.stubEnv('RETRACE_URL', 'http://env');
    expect(await shown()).toMatch(/^url +http:\/\/env +environment RETRACE_URL$/m);
    expect(await shown('--url', 'http://option')).toMatch(/^url +http:\/\/option +option --url$/m);
  });

  it('masks a short token whole, also as JSON', async () => {
    await userConfig('token: short\n');
    const { out } = await runRetrace(['config', 'show', '--json']);
    expect(JSON.parse(out).settings).toContainEqual({ name: 'token', value: '••••', from: expect.any(String) });
  });
});

describe('a file of settings', () => {
  it('says where Retrace is served', async () => {
    const stub = await stubApi({ 'GET studies': [answers(aStudyPage())] });
    await userConfig(`url: ${stub.url}\n`);
    expect((await runRetrace(['status'])).error).toBeUndefined();
    expect(stub.asked).toHaveLength(1);
  });

  it('warns when it has a token and others can read it', async () => {
    const path = await userConfig('token: secret\n', 0o644);
    const { complaint, out } = await runRetrace(['config', 'show']);
    expect(complaint).toContain(`chmod 600 ${path}`);
    expect(out).not.toContain('chmod');
  });

  it('is refused when it is not valid, with its path', async () => {
    const path = await userConfig('ulr: http://a\n');
    const retraced = await runRetrace(['status']);
    expect(retraced.error).toMatchObject({ message: expect.stringContaining(path) });
    expect(endOf(retraced)).toBe(3);
  });
});
