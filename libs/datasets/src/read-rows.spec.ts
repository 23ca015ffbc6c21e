import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { collect } from '../../../tools/testing/stream.js';
import { maxRowBytes } from './formats/decode-text.js';
import { readRows, type RowFile } from './read-rows.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readFileOf(content: string | Uint8Array, format: Omit<RowFile, 'path'>) {
  const path = join(folder, 'rows');
  await writeFile(path, content);
  return collect(readRows({ path, ...format }));
}

describe('readRows', () => {
  it('sets a broken line of JSON lines aside, and reads on after it', async () => {
    const text = '{"a":1}\n{"a":\n\n"text"\n{"a":2}\n';
    expect(await readFileOf(text, { format: 'jsonl' })).toEqual([
      { row: 1, value: { a: 1 } },
      { row: 2, problem: expect.stringMatching(/^is not valid JSON: /) },
      { row: 4, problem: 'is not a JSON object' },
      { row: 5, value: { a: 2 } },
    ]);
  });

  it('never repeats the content of a broken line', async () => {
    const [row] = await readFileOf('{"a": private}\n', { format: 'jsonl' });
    expect(JSON.stringify(row)).not.toContain('private');
  });

  it('sets a line aside that is not valid UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0x80]), Buffer.from('"}\n{"a":2}')]);
    expect(await readFileOf(bytes, { format: 'jsonl' })).toEqual([
      { row: 1, problem: 'is not valid UTF-8' },
      { row: 2, value: { a: 2 } },
    ]);
  });

  it('sets a line aside that is too long to be read, and reads on after it', async () => {
    const long = `{"a":"${'x'.repeat(maxRowBytes)}"}\n{"a":2}\n`;
    expect(await readFileOf(long, { format: 'jsonl' })).toEqual([
      { row: 1, problem: 'is longer than 16 MiB' },
      { row: 2, value: { a: 2 } },
    ]);
  });

  it('unpacks gzip', async () => {
    const packed = gzipSync('a,b\n1,2\n');
    expect(await readFileOf(packed, { format: 'csv', compression: 'gzip' })).toEqual([
      { row: 2, value: { a: '1', b: '2' } },
    ]);
  });

  it('says where a gzip file is cut short, after the rows before it', async () => {
    const lines = Array.from({ length: 20_000 }, (_, place) => JSON.stringify({ place, noise: Math.sin(place) }));
    const packed = gzipSync(lines.join('\n'));
    const rows = await readFileOf(packed.subarray(0, packed.length / 2), {
      format: 'jsonl',
      compression: 'gzip',
    });
    expect(rows.length).toBeGreaterThan(1000);
    expect(rows.at(-2)).toHaveProperty('value');
    expect(rows.at(-1)).toEqual({
      row: rows.length,
      problem: 'is cut short or damaged: the compressed file breaks off here (unexpected end of file)',
    });
  });

  it('says that a file is no gzip', async () => {
    expect(await readFileOf('a,b\n', { format: 'csv', compression: 'gzip' })).toEqual([
      { row: 1, problem: expect.stringContaining('incorrect header check') },
    ]);
  });

  it('throws when there is no such file', async () => {
    const path = join(folder, 'missing');
    await expect(collect(readRows({ path, format: 'csv' }))).rejects.toThrow(/ENOENT/);
    await expect(collect(readRows({ path, format: 'csv', compression: 'gzip' }))).rejects.toThrow(/ENOENT/);
  });
});
