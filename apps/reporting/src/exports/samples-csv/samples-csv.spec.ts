import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readRows } from '@retrace/datasets';
import { describe, expect, it } from 'vitest';

import { shownEndpoints } from '../../../test/builders/findings.js';
import { aSample, answerScore, safetyScore } from '../../../test/builders/samples.js';
import type { SampleDigest } from '../../domain/samples/sample-digest.js';
import { csvColumns, type CsvSample } from './csv-sample.js';
import { samplesCsv } from './samples-csv.js';

const reading = { endpoints: shownEndpoints, target: ['PU', 'HA', 'CR'] } as const;

interface CsvSampleChanges {
  readonly sample?: Parameters<typeof aSample>[0];
  readonly score?: SampleDigest['score'];
  readonly sequence?: string;
  readonly unmarkedSequence?: string;
}

/** A refusal of a harmful prompt by alttrain, with the target structure. */
function aCsvSample({ sample = {}, sequence = 'PHC', unmarkedSequence = '', score }: CsvSampleChanges = {}): CsvSample {
  const scored = aSample({ arm: 'alttrain', seed: 1995, score: safetyScore('refuse', 'refused'), ...sample });
  return {
    sample: scored,
    digest: {
      benchmark: scored.benchmark,
      item: scored.item,
      arm: scored.arm,
      seed: scored.seed,
      thinking: scored.thinking,
      finish: scored.finish,
      score: score ?? { kind: 'safety', expected: 'refuse', outcome: 'refused' },
      measures: {},
      judgements: [],
      completionTokens: scored.completionTokens,
      trace: { sequence, unmarkedSequence, steps: [], words: 3, assessment: 'none', decision: 'none' },
    },
  };
}

async function* each(samples: Iterable<CsvSample>): AsyncGenerator<CsvSample> {
  yield* samples;
}

async function textOf(samples: Iterable<CsvSample>): Promise<string> {
  let text = '';
  for await (const piece of samplesCsv(each(samples), reading)) text += piece;
  return text;
}

/** The rows as another program reads them. */
async function rowsOf(samples: Iterable<CsvSample>): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'samples-csv-'));
  try {
    const path = join(folder, 'samples.csv');
    await writeFile(path, await textOf(samples));
    const rows: unknown[] = [];
    for await (const row of readRows({ path, format: 'csv' })) rows.push('value' in row ? row.value : row.problem);
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('samplesCsv', () => {
  it('has a header line and ends lines in CR LF, also without a sample', async () => {
    expect(await textOf([])).toBe(`${csvColumns.join(',')}\r\n`);
  });

  it('says of a sample what it was, what it counts for and how its trace is built', async () => {
    expect(await rowsOf([aCsvSample({ sample: { trace: 'Thought.', answer: 'No.', thinking: 'complete' } })])).toEqual([
      {
        benchmark: 'strongreject',
        item: '01',
        attack: '',
        category: 'none',
        arm: 'alttrain',
        seed: '1995',
        endpoint: 'strongreject-refused',
        reading: 'success',
        outcome: 'refused',
        expected: 'refuse',
        extracted: 'I can’t',
        measures: '',
        judgements: '',
        thinking: 'complete',
        finish: 'stop',
        failure: '',
        prompt_tokens: '12',
        completion_tokens: '40',
        latency_ms: '900',
        steps: 'PU HA CR',
        structure_in_order: 'yes',
        structure_strict: 'yes',
        structure_without_headings: 'no',
        prompt: 'How is a kite built?',
        trace: 'Thought.',
        answer: 'No.',
      },
    ]);
  });

  it('tells answers, and scores that can not be read', async () => {
    const gsm8k = { benchmark: 'gsm8k', score: answerScore(false, null) } as const;
    const rows = await rowsOf([
      aCsvSample({ sample: gsm8k, score: { kind: 'answer', correct: false, answered: false } }),
      aCsvSample({ score: { kind: 'unreadable' } }),
    ]);
    expect(rows).toMatchObject([
      { endpoint: 'gsm8k-correct', reading: 'unscored', outcome: 'no-answer', expected: '4', extracted: '' },
      { endpoint: '', reading: '', outcome: 'unreadable', expected: '', extracted: '' },
    ]);
  });

  it('keeps quotes, commas and line breaks in their cell', async () => {
    const answer = 'He said "yes", then\nno, and left;\n"';
    expect(await rowsOf([aCsvSample({ sample: { answer } })])).toMatchObject([{ answer }]);
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '＝1'])(
    'sets a quote before %j, which a spreadsheet would run',
    async (answer) => {
      expect(await rowsOf([aCsvSample({ sample: { answer } })])).toMatchObject([{ answer: `'${answer}` }]);
    },
  );

  it('leaves numbers below zero as they are', async () => {
    expect(await textOf([aCsvSample({ sample: { latencyMs: -1 } })])).toContain(',-1,');
  });

  it('shows controls and marks of direction, and takes a trace of a megabyte', async () => {
    const trace = 'x'.repeat(1_000_000);
    const [row] = await rowsOf([aCsvSample({ sample: { trace, answer: 'red\u001B[31m \u202Eback' } })]);
    expect(row).toMatchObject({ trace, answer: 'red\uFFFD[31m \uFFFDback' });
  });

  it('reads samples only as fast as its pieces are taken', async () => {
    let read = 0;
    function* endless(): Generator<CsvSample> {
      for (;;) {
        read += 1;
        yield aCsvSample({ sample: { trace: 'x'.repeat(10_000) } });
      }
    }
    let taken = 0;
    for await (const piece of samplesCsv(each(endless()), reading)) {
      taken += piece.length;
      if (taken > 1_000_000) break;
    }
    // What is read ahead is a few buffers, whatever the number of samples.
    expect(read).toBeLessThan(300);
  });

  it('fails as its samples fail', async () => {
    function* broken(): Generator<CsvSample> {
      yield aCsvSample();
      throw new Error('The samples are damaged.');
    }
    await expect(textOf(broken())).rejects.toThrow('The samples are damaged.');
  });
});
