import { gzipSync } from 'node:zlib';

import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { publishedAt, type Published, type PublishedPlaces } from '../../../tools/testing/published-at-addresses.js';
import { loadCatalogue } from './catalogue.js';
import { mapRow } from './mapping/map-row.js';
import { openDataset } from './open-dataset.js';

const hub = 'https://huggingface.co/datasets';
const line = (row: object): string => `${JSON.stringify(row)}\n`;
const turns = [
  { role: 'user', content: 'Tell me of whales.' },
  { role: 'assistant', content: 'They are mammals.' },
];

/** Small files in the forms in which training sets are published that were never at hand, by their addresses. */
const published: Published = {
  [`${hub}/UWNSL/SafeChain/resolve/main/train.jsonl`]: line({
    instruction: 'Pick a lock',
    label: 'vanilla_harmful',
    response: '<think>It harms.</think>I decline.',
  }),
  [`${hub}/RealSafe/RealSafe-R1/resolve/main/train.jsonl`]: line({
    question: 'Pick a lock',
    response: '<think>It harms.</think>I decline.',
  }),
  [`${hub}/allenai/wildjailbreak/resolve/main/train/train.tsv`]:
    'vanilla\tadversarial\tcompletion\tdata_type\nBake bread\t\tKnead it.\tvanilla_benign\n',
  [`${hub}/PKU-Alignment/BeaverTails/resolve/main/round0/30k/train.jsonl.gz`]: new Uint8Array(
    gzipSync(line({ prompt: 'Pick a lock', response: 'Turn it.', is_safe: false, category: { crime: true } })),
  ),
  [`${hub}/nvidia/Aegis-AI-Content-Safety-Dataset-2.0/resolve/main/train.json`]: JSON.stringify([
    { id: 'a1', prompt: 'Bake bread', prompt_label: 'safe', violated_categories: '' },
  ]),
  [`${hub}/HuggingFaceH4/ultrachat_200k/resolve/main/data/train_sft-00000-of-00003-a3ecf92756993583.parquet`]:
    parquetWriteBuffer({
      columnData: [
        { name: 'prompt_id', data: ['p1'] },
        { name: 'messages', data: [turns], type: 'JSON' },
      ],
    }),
};

let fetched: PublishedPlaces;

beforeAll(async () => (fetched = await publishedAt(published)));
afterAll(() => fetched[Symbol.asyncDispose]());

async function firstOf(name: string): Promise<unknown> {
  const { columns, rows } = await openDataset((await loadCatalogue()).get(name), fetched.places);
  for await (const row of rows) return 'problem' in row ? row : mapRow(name, columns, row, 100);
  return undefined;
}

describe('a training set in its published form', () => {
  it.each([
    ['safechain', { label: 'unsafe', kind: 'harmful', own: { trace: 'It harms.', answer: 'I decline.' } }],
    ['realsafe-r1', { label: 'unsafe', kind: 'harmful', own: { trace: 'It harms.', answer: 'I decline.' } }],
    ['wildjailbreak', { prompt: 'Bake bread', kind: 'borderline', answer: { kind: 'given', text: 'Knead it.' } }],
    ['beavertails', { prompt: 'Pick a lock', label: 'unsafe' }],
    ['aegis-2', { id: 'aegis-2:a1', label: 'safe', kind: 'borderline' }],
    ['ultrachat-200k', { prompt: 'Tell me of whales.', answer: { kind: 'given', text: 'They are mammals.' } }],
  ])('is read: %s', async (name, candidate) => {
    expect(await firstOf(name)).toMatchObject({ kind: 'candidate', candidate });
  });
});
