import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { collect } from '../../../../tools/testing/stream.js';
import { readEvents, type ServerSentEvent } from './event-stream.js';

/** Reads text that arrives in the given chunks. */
function read(...chunks: readonly (string | Uint8Array)[]): Promise<readonly ServerSentEvent[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
  return collect(readEvents(new Response(body)));
}

async function dataOf(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  return (await read(...chunks)).map(({ data }) => data);
}

describe('readEvents', () => {
  it('gives the type and the data of each event', async () => {
    expect(await read('\nevent: study\nid: 4\ndata: {"a":1}\n\n', 'data: plain\n\n')).toEqual([
      { type: 'study', data: '{"a":1}', id: '4' },
      { type: 'message', data: 'plain', id: '4' },
    ]);
  });

  it('gives the latest id that was told, also in an event without data, until it is taken back', async () => {
    const ids = async (...chunks: readonly string[]) => (await read(...chunks)).map(({ id }) => id);
    expect(await ids('data: a\n\n', 'id: 4\n\n', 'data: b\n\n', 'id\ndata: c\n\n')).toEqual(['', '4', '']);
    expect(await ids('id: 4\ndata: a\n\n', 'id: 5\u00006\ndata: b\n\n')).toEqual(['4', '4']);
  });

  it('joins the data lines of one event', async () => {
    expect(await dataOf('data: one\ndata:\ndata: two\n\n')).toEqual(['one\n\ntwo']);
  });

  it('takes one space after the colon away, and no more', async () => {
    expect(await dataOf('data:none\n\ndata: one\n\ndata:  two\n\n')).toEqual(['none', 'one', ' two']);
  });

  it('keeps the colons of the data', async () => {
    expect(await dataOf('data: a: b:c\n\n')).toEqual(['a: b:c']);
  });

  it('passes over comments, other fields and events without data', async () => {
    expect(await dataOf(': still here\n\nretry: 5\n\nevent: study\n\ndatabase: no\ndata: yes\n\n')).toEqual(['yes']);
  });

  it('forgets the type of an event that had no data', async () => {
    expect(await read('event: error\n\ndata: x\n\n')).toEqual([{ type: 'message', data: 'x', id: '' }]);
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('knows lines that end with %s', async (_, end) => {
    const text = ['data: a', 'data: b', '', 'data: c', '', ''].join(end);
    expect(await dataOf(text)).toEqual(['a\nb', 'c']);
  });

  it('takes a CR LF that is cut in the middle for one line end', async () => {
    expect(await dataOf('data: a\r', '\ndata: b\r', '\n\r', '\n')).toEqual(['a\nb']);
  });

  it('leaves the last event out when the connection cut it off', async () => {
    expect(await dataOf('data: whole\n\ndata: {"half":')).toEqual(['whole']);
    expect(await dataOf('data: whole\n\ndata: without its empty line\n')).toEqual(['whole']);
  });

  it('puts characters together that were cut in the middle', async () => {
    const bytes = new TextEncoder().encode('data: 95 % … 😀\n\n');
    expect(await dataOf(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(['95 % … 😀']);
  });

  it('reads nothing from an answer without a body', async () => {
    expect(await collect(readEvents(new Response(null)))).toEqual([]);
  });

  it('reads the same events however the stream is cut', async () => {
    const payload = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ''));
    const event = fc.record({ type: fc.constantFrom('study', 'error'), lines: fc.array(payload, { minLength: 1 }) });
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 4 }), end, cuts, async (events, lineEnd, places) => {
        const lines = events.flatMap((one) => [`event: ${one.type}`, ...one.lines.map((line) => `data: ${line}`), '']);
        const bytes = new TextEncoder().encode(lines.map((line) => `${line}${lineEnd}`).join(''));
        const expected = events.map((one) => ({ type: one.type, data: one.lines.join('\n'), id: '' }));
        expect(await read(...cutAt(bytes, places))).toEqual(expected);
      }),
    );
  });
});

/** The bytes in pieces, cut at shares of their length. */
function cutAt(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const cuts = [0, ...places.map((share) => Math.floor(share * bytes.length)).toSorted((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((cut, index) => bytes.slice(cuts[index], cut));
}
