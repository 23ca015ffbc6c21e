import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findChromium } from './chromium.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-chromium-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(name: string, exitCode: number): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\nexit ${exitCode}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('findChromium', () => {
  it('takes the one that is named before the one on the path', async () => {
    await program('chromium', 0);
    const named = await program('my-browser', 0);
    expect(findChromium({ CHROME_PATH: named, PATH: folder })).toBe(named);
  });

  it('passes over one that does not run', async () => {
    await program('chromium', 1);
    const second = await program('google-chrome', 0);
    expect(findChromium({ PATH: folder })).toBe(second);
  });
});
