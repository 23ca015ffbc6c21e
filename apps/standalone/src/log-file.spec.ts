import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openLogFile } from './log-file.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-log-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Who said what in the file, in its order. */
async function linesOf(path: string): Promise<readonly string[]> {
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => {
    const { service, message }: Readonly<Record<string, string>> = JSON.parse(line);
    return `${service}: ${message}`;
  });
}

describe('openLogFile', () => {
  it('makes the folder, and has every line in the file once it is closed', async () => {
    const path = join(folder, 'logs/deep/retrace.log');
    const log = await openLogFile(path);
    const said = Array.from({ length: 500 }, (_, index) => `line ${index}`);
    for (const line of said) log.logOf('training').info(line);
    log.logOf('http').error('a request failed', new Error('why'));
    await log.close();
    expect(await linesOf(path)).toEqual([...said.map((line) => `training: ${line}`), 'http: a request failed']);
  });

  it('goes on after what an earlier run wrote', async () => {
    const path = join(folder, 'retrace.log');
    for (const run of ['first', 'second']) {
      const log = await openLogFile(path);
      log.logOf('studies').info(run);
      await log.close();
    }
    expect(await linesOf(path)).toEqual(['studies: first', 'studies: second']);
  });

  it('stops nothing when it cannot be written', async () => {
    const path = join(folder, 'a-folder');
    await mkdir(path);
    const log = await openLogFile(path);
    log.logOf('studies').info('lost');
    await expect(log.close()).resolves.toBeUndefined();
  });

  it('stops nothing when something is said after its end', async () => {
    const path = join(folder, 'retrace.log');
    const log = await openLogFile(path);
    log.logOf('studies').info('heard');
    await log.close();
    log.logOf('studies').info('too late');
    await new Promise((turn) => setImmediate(turn));
    expect(await linesOf(path)).toEqual(['studies: heard']);
  });
});
