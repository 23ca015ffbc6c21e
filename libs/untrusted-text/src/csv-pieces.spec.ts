import { describe, expect, it } from 'vitest';

import { csvPieces } from './csv-pieces.js';

async function csvOf(...texts: readonly (string | number)[]): Promise<string> {
  async function* rows(): AsyncGenerator<{ readonly id: number; readonly text: string | number }> {
    for (const [id, text] of texts.entries()) yield { id, text };
  }
  let csv = '';
  for await (const piece of csvPieces(['id', 'text'], rows())) csv += piece;
  return csv;
}

describe('csvPieces', () => {
  it('has a header line, also without a row', async () => {
    expect(await csvOf()).toBe('id,text\r\n');
  });

  it('quotes what would part a cell or a line', async () => {
    expect(await csvOf('a, "b"\nc')).toBe('id,text\r\n0,"a, ""b""\nc"\r\n');
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '＝1', '\r=1'])('has a spreadsheet run no %j', async (text) => {
    expect(await csvOf(text)).not.toMatch(/,"?[=+\-@\t\r＝]/);
  });

  it('leaves numbers below zero as they are', async () => {
    expect(await csvOf(-1)).toBe('id,text\r\n0,-1\r\n');
  });

  it('shows controls and marks of direction', async () => {
    expect(await csvOf('red\u001B[31m \u202Eback')).toBe('id,text\r\n0,red\uFFFD[31m \uFFFDback\r\n');
  });
});
