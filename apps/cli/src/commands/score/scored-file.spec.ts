import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { ScoredSample } from '@retrace/contracts';
import { describe, expect, it, onTestFinished } from 'vitest';

import { aScoredSample } from '../../../../../tools/testing/builders/scored-sample.js';
import { ScoredFile } from './scored-file.js';

async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-scored-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'scored.jsonl');
}

async function scoredAfter(milliseconds: number, item: string): Promise<ScoredSample> {
  await setTimeout(milliseconds);
  return aScoredSample({ item });
}

describe('ScoredFile', () => {
  it('writes samples in the order in which they were given, whichever is scored first', async () => {
    const path = await aFile();
    const file = await ScoredFile.open(path);
    await file.add(scoredAfter(20, 'slow'));
    await file.add(scoredAfter(0, 'fast'));
    expect((await file.end()).map(({ item }) => item)).toEqual(['slow', 'fast']);
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).item)).toEqual(['slow', 'fast']);
  });

  it('writes some while there are more, and all in the end', async () => {
    const path = await aFile();
    const file = await ScoredFile.open(path);
    for (let item = 0; item < 65; item += 1) await file.add(scoredAfter(0, String(item)));
    expect((await readFile(path, 'utf8')).trim().split('\n')).toHaveLength(64);
    expect(await file.end()).toHaveLength(65);
  });

  it('fails with what scoring fails with', async () => {
    const file = await ScoredFile.open(await aFile());
    await file.add(Promise.reject(new Error('no interpreter')));
    await expect(file.end()).rejects.toThrow('no interpreter');
  });
});
