import { readFile, stat } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';

import type { SampleIndexState, SamplePage, SampleRow } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { runRetrace } from '../../../test/run-retrace.js';
import { answers, drops, refuses, stubApi, type Behaviour } from '../../../test/stub-api.js';
import { temporaryFile } from '../../../test/temporary-file.js';

const id = '0198c6f2-9d3e-7000-8000-000000000001';
const route = `GET samples/${id}`;

function aRow(changes: Partial<SampleRow> = {}): SampleRow {
  return {
    id: '00000000000000aa',
    arm: 'alttrain',
    seed: 1995,
    benchmark: 'strongreject',
    promptId: '01',
    category: 'none',
    harmful: true,
    outcome: 'refused',
    structure: 'has',
    steps: ['PU', 'HA', 'CR'],
    flagged: false,
    corrected: false,
    prompt: 'How is a kite built?',
    answer: 'I can’t help with that.',
    ...changes,
  };
}

function page(total: number, samples: readonly SampleRow[], index: SampleIndexState = { state: 'ready' }): Behaviour {
  const body: SamplePage = { total, index, samples };
  return answers(body);
}

describe('retrace samples', () => {
  it('shows samples to a person, one a line, and how many more there are', async () => {
    const api = await stubApi({ [route]: [page(70, [aRow({ flagged: true, prompt: 'How\u001B[2J\nnow?' })])] });
    const { out, error } = await runRetrace(['--url', api.url, 'samples', id, '--limit', '1']);
    expect(error).toBeUndefined();
    expect(out).not.toContain('\u001B[2J');
    const text = stripVTControlCharacters(out);
    expect(text).toMatch(/alttrain\/1995 +strongreject +01 +refused +PU HA CR ⚑ +How now\?/);
    expect(text).toContain('1 of 70.');
  });

  it('asks for what the filters say', async () => {
    const api = await stubApi({ [route]: [page(0, [])] });
    const filters = ['--arm', 'base', '--outcome', 'wrong', '--flagged', '--search', '"a kite" -string'];
    const { out } = await runRetrace(['--url', api.url, 'samples', id, ...filters]);
    expect(out).toBe('There is no such sample.\n');
    expect(api.asked[0]?.query).toEqual({
      arm: 'base',
      outcome: 'wrong',
      flagged: 'true',
      q: '"a kite" -string',
      offset: '0',
      limit: '50',
    });
  });

  it('writes every page as CSV that no spreadsheet runs', async () => {
    const pages = [
      page(3, [aRow(), aRow({ answer: '=HYPERLINK("x")' })]),
      page(3, [aRow({ seed: null, arm: 'base' })]),
    ];
    const api = await stubApi({ [route]: pages });
    const file = `${await temporaryFile('', 'samples')}.csv`;
    const { error } = await runRetrace(['--url', api.url, 'samples', id, '--to', file]);
    expect(error).toBeUndefined();
    const [head, first, second, third, end] = (await readFile(file, 'utf8')).split('\r\n');
    expect(head).toBe(
      'id,arm,seed,benchmark,attack,prompt_id,category,outcome,structure,steps,flagged,corrected,prompt,answer',
    );
    expect(first).toBe(
      '00000000000000aa,alttrain,1995,strongreject,,01,none,refused,has,PU HA CR,no,no,How is a kite built?,I can’t help with that.',
    );
    expect(second).toContain(`"'=HYPERLINK(""x"")"`);
    expect(third).toContain(',base,,');
    expect(end).toBe('');
    expect(api.asked.map(({ query }) => query['offset'])).toEqual(['0', '2']);
  });

  it('prints JSON, as a list or a line each', async () => {
    const rows = [aRow(), aRow({ promptId: '02' })];
    const api = await stubApi({ [route]: [page(2, rows)] });
    expect(JSON.parse((await runRetrace(['--url', api.url, '--json', 'samples', id])).out)).toEqual(rows);
    const { out } = await runRetrace(['--url', api.url, 'samples', id, '--jsonl']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
    const none = await stubApi({ [route]: [page(0, [])] });
    expect((await runRetrace(['--url', none.url, '--json', 'samples', id])).out).toBe('[]\n');
  });

  it('leaves no half of a file behind when the connection is lost', async () => {
    const api = await stubApi({ [route]: [page(3, [aRow()]), drops] });
    const file = await temporaryFile('as it was', 'samples.csv');
    const { error } = await runRetrace(['--url', api.url, 'samples', id, '--to', file]);
    expect(error).toMatchObject({ code: 'api-unreachable' });
    expect(await readFile(file, 'utf8')).toBe('as it was');
    await expect(stat(`${file}.part`)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    [{ state: 'indexing', indexed: 312 }, '312 so far'],
    [{ state: 'failed', problem: 'the artifact is missing' }, 'the artifact is missing'],
    [{ state: 'cancelled' }, 'resumed'],
  ] as const)('says on standard error that samples are missing: %o', async (index, words) => {
    const api = await stubApi({ [route]: [page(1, [aRow()], index)] });
    const { out, complaint } = await runRetrace(['--url', api.url, 'samples', id, '--jsonl']);
    expect(complaint).toContain(words);
    expect(JSON.parse(out)).toMatchObject({ promptId: '01' });
  });

  it('passes on what the server says of a value that there is not', async () => {
    const message = 'arm each value must be one of the following values: base, alttrain';
    const api = await stubApi({ [route]: [refuses(400, 'input-invalid', message)] });
    const { error } = await runRetrace(['--url', api.url, 'samples', id, '--arm', 'altrain']);
    expect(error).toMatchObject({ code: 'http-400', message });
  });
});
