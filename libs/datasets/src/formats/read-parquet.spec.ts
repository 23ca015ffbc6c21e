import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parquetWriteFile } from 'hyparquet-writer';
import { describe, expect, it, onTestFinished } from 'vitest';

import { collect } from '../../../../tools/testing/stream.js';
import { readParquet } from './read-parquet.js';

async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-parquet-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'rows.parquet');
}

describe('readParquet', () => {
  it('gives rows of every group, with numbers, moments and nested values as JSON has them', async () => {
    const filename = await aFile();
    parquetWriteFile({
      filename,
      rowGroupSize: 2,
      columnData: [
        { name: 'text', data: ['one', 'zwei 二', 'three'] },
        { name: 'id', data: [1n, 2n, 9_007_199_254_740_993n], type: 'INT64' },
        { name: 'at', data: [0, 1, 2].map((day) => new Date(Date.UTC(2026, 0, 1 + day))), type: 'TIMESTAMP' },
        { name: 'tags', data: [['a', 'b'], [], ['c']], type: 'JSON' },
      ],
    });
    expect(await collect(readParquet(filename))).toEqual([
      { row: 1, value: { text: 'one', id: 1, at: '2026-01-01T00:00:00.000Z', tags: ['a', 'b'] } },
      { row: 2, value: { text: 'zwei 二', id: 2, at: '2026-01-02T00:00:00.000Z', tags: [] } },
      { row: 3, value: { text: 'three', id: '9007199254740993', at: '2026-01-03T00:00:00.000Z', tags: ['c'] } },
    ]);
  });

  it.each([
    ['that is none', async (path: string) => writeFile(path, 'id,text\n1,Hello\n')],
    [
      'that is cut short',
      async (path: string) => {
        parquetWriteFile({ filename: path, columnData: [{ name: 'text', data: ['one', 'two'] }] });
        await truncate(path, 60);
      },
    ],
    ['that is empty', async (path: string) => writeFile(path, '')],
  ])('says in a row of its own what is wrong with a file %s', async (_, make) => {
    const path = await aFile();
    await make(path);
    expect(await collect(readParquet(path))).toEqual([
      { row: 1, problem: expect.stringContaining('the file is no Parquet, or cut short or damaged') },
    ]);
  });
});
