import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chunksOf, collect } from '../../../../tools/testing/stream.js';
import { readJsonArray } from './read-json-array.js';

const rowsOf = (content: string | Uint8Array, size?: number) => collect(readJsonArray(chunksOf(content, size)));

describe('readJsonArray', () => {
  it('gives each element with its position', async () => {
    expect(await rowsOf('\uFEFF [ {"a": [1, {"b": "],}"}]} ,\n {"a": "\\"]"} ]\n')).toEqual([
      { row: 1, value: { a: [1, { b: '],}' }] } },
      { row: 2, value: { a: '"]' } },
    ]);
  });

  it('gives nothing for an empty array', async () => {
    expect(await rowsOf(' [ ] ')).toEqual([]);
  });

  it('sets a broken element aside, and reads on after it', async () => {
    expect(await rowsOf('[{"a": tru}, 7, {"a": 1},]')).toEqual([
      { row: 1, problem: expect.stringMatching(/^is not valid JSON: /) },
      { row: 2, problem: 'is not a JSON object' },
      { row: 3, value: { a: 1 } },
      { row: 4, problem: expect.stringMatching(/^is not valid JSON: /) },
    ]);
  });

  it('sets an element aside that is not valid UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('[{"a":"'), Buffer.from([0xc3]), Buffer.from('"},{"a":1}]')]);
    expect(await rowsOf(bytes)).toEqual([
      { row: 1, problem: 'is not valid UTF-8' },
      { row: 2, value: { a: 1 } },
    ]);
  });

  it('says where a file is cut short', async () => {
    expect(await rowsOf('[{"a":1},{"a"')).toEqual([
      { row: 1, value: { a: 1 } },
      { row: 2, problem: 'is cut short: the file ends inside the array' },
    ]);
  });

  it.each([['{"a": 1}'], ['<!doctype html>']])('says that %s is no array', async (content) => {
    expect(await rowsOf(content)).toEqual([{ row: 1, problem: 'is not in a JSON array: the file must start with [' }]);
  });

  it('reads back what was written, wherever the chunks are cut', async () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }));
    await fc.assert(
      fc.asyncProperty(objects, fc.integer({ min: 1, max: 20 }), async (values, size) => {
        const text = JSON.stringify(values);
        const parsed: unknown[] = JSON.parse(text);
        expect(await rowsOf(text, size)).toEqual(parsed.map((value, place) => ({ row: place + 1, value })));
      }),
    );
  });
});
