import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chunksOf, collect } from '../../../../tools/testing/stream.js';
import { readCsv } from './read-csv.js';

const rowsOf = (content: string | Uint8Array, size?: number) => collect(readCsv(chunksOf(content, size), ','));

describe('readCsv', () => {
  it('names values by the header, and rows by the line they start on', async () => {
    expect(await rowsOf('\uFEFFid,prompt\r\n1,"Hello, ""you"""\r\n2,Bye\r\n')).toEqual([
      { row: 2, value: { id: '1', prompt: 'Hello, "you"' } },
      { row: 3, value: { id: '2', prompt: 'Bye' } },
    ]);
  });

  it('reads a value of several lines, and a last line without an end', async () => {
    expect(await rowsOf('id,prompt\n1,"a\n\nb"\n2,c')).toEqual([
      { row: 2, value: { id: '1', prompt: 'a\n\nb' } },
      { row: 5, value: { id: '2', prompt: 'c' } },
    ]);
  });

  it('sets a line aside whose quote is never closed, and reads on after it', async () => {
    expect(await rowsOf('id,prompt\n1,"broken\n2,sound\n3,sound\n')).toEqual([
      { row: 2, problem: 'opens a quote that is never closed' },
      { row: 3, value: { id: '2', prompt: 'sound' } },
      { row: 4, value: { id: '3', prompt: 'sound' } },
    ]);
  });

  it('sets a line aside whose quote runs into a later quoted value', async () => {
    expect(await rowsOf('id,prompt\n1,"broken\n2,sound\n3,"so\nund"\n4,sound\n')).toMatchObject([
      { row: 2, problem: expect.stringContaining('quote') },
      { row: 3, value: { id: '2' } },
      { row: 4, value: { id: '3', prompt: 'so\nund' } },
      { row: 6, value: { id: '4' } },
    ]);
  });

  it('sets a line aside with a quote in the wrong place', async () => {
    expect(await rowsOf('id,prompt\n1,a 5" d"isk\n2,sound\n')).toEqual([
      { row: 2, problem: 'has a quote in the wrong place' },
      { row: 3, value: { id: '2', prompt: 'sound' } },
    ]);
  });

  it('sets a line aside with more or fewer fields than the header names', async () => {
    expect(await rowsOf('id,prompt\n1\n2,b,c\n')).toEqual([
      { row: 2, problem: 'has 1 fields, the header names 2' },
      { row: 3, problem: 'has 3 fields, the header names 2' },
    ]);
  });

  it('sets a line aside that is not valid UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('id,prompt\n1,'), Buffer.from([0xff, 0xfe]), Buffer.from('\n2,sound\n')]);
    expect(await rowsOf(bytes)).toEqual([
      { row: 2, problem: 'is not valid UTF-8' },
      { row: 3, value: { id: '2', prompt: 'sound' } },
    ]);
  });

  it('ends at a header that can not be read', async () => {
    expect(await rowsOf('id,"prompt\n1,a\n')).toEqual([
      { row: 1, problem: 'names no columns: opens a quote that is never closed' },
    ]);
  });

  it('gives nothing for an empty file', async () => {
    expect(await rowsOf('')).toEqual([]);
  });

  it('reads back what was written, wherever the chunks are cut', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '字') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field)), fc.integer({ min: 1, max: 20 }), async (rows, size) => {
        const quoted = rows.map((fields) => fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const read = await rowsOf(['a,b', ...quoted].join('\n'), size);
        expect(read.map((row) => ('value' in row ? [row.value['a'], row.value['b']] : row))).toEqual(rows);
      }),
    );
  });
});
