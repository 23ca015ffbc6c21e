import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { readJsonLines, type LineRange } from './json-lines.js';

async function read(content: string, range?: LineRange): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-lines-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'values.jsonl');
  await writeFile(file, content);
  const values: unknown[] = [];
  for await (const value of readJsonLines(file, range)) values.push(value);
  return values;
}

describe('readJsonLines', () => {
  it('gives the value of each line', async () => {
    expect(await read('1\n"two"\n{"three":3}\n')).toEqual([1, 'two', { three: 3 }]);
  });

  it.each([
    [{ first: 1, size: 2 }, [2, 3]],
    [{ first: 3, size: 5 }, [4]],
    [{ first: 4, size: 1 }, []],
    [{ first: 0, size: 0 }, []],
  ])('gives the values in %o alone', async (range, values) => {
    expect(await read('1\n2\n3\n4\n', range)).toEqual(values);
  });
});
