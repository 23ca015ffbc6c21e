import type { SampleRow } from '@retrace/contracts';

/** In which form samples are written. */
export type SampleForm = 'csv' | 'jsonl' | 'json';

/** Samples in a form, a piece of text at a time. */
export async function* sampleText(form: SampleForm, rows: AsyncIterable<SampleRow>): AsyncGenerator<string, void> {
  switch (form) {
    case 'csv': {
      // Loaded only here, as it would make every other command start later.
      const { csvPieces } = await import('@retrace/untrusted-text');
      return yield* csvPieces(csvColumns, csvRows(rows));
    }
    case 'jsonl':
      for await (const row of rows) yield `${JSON.stringify(row)}\n`;
      return;
    case 'json':
      return yield* jsonList(rows);
  }
}

const csvColumns = [
  'id',
  'arm',
  'seed',
  'benchmark',
  'attack',
  'prompt_id',
  'category',
  'outcome',
  'structure',
  'steps',
  'flagged',
  'corrected',
  'prompt',
  'answer',
] as const;

async function* csvRows(
  rows: AsyncIterable<SampleRow>,
): AsyncGenerator<Readonly<Record<(typeof csvColumns)[number], string | number>>> {
  for await (const { seed, attack, promptId, category, steps, flagged, corrected, ...rest } of rows) {
    yield {
      ...rest,
      seed: seed ?? '',
      attack: attack ?? '',
      prompt_id: promptId,
      category: category ?? '',
      steps: steps.join(' '),
      flagged: flagged ? 'yes' : 'no',
      corrected: corrected ? 'yes' : 'no',
    };
  }
}

async function* jsonList(rows: AsyncIterable<SampleRow>): AsyncGenerator<string, void> {
  let before = '[\n';
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
