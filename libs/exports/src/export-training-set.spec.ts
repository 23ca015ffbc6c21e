import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';

import { exportTrainingSet, type ExportOrder } from './export-training-set.js';
import type { ExportedExample, ExportedPair } from './exported-line.js';

function anExample(changes: Partial<ExportedExample> = {}): ExportedExample {
  return {
    id: 'set:1',
    arm: 'alttrain',
    label: 'safe',
    category: 'gardening',
    messages: [
      { role: 'user', content: 'How do I kill weeds? "Now"\n二' },
      { role: 'assistant', content: '<think>\nProblem understanding: Weeds.\n\nMore.\n</think>\n\nPull them out.' },
    ],
    ...changes,
  };
}

function aPair(changes: Partial<ExportedPair> = {}): ExportedPair {
  return {
    id: 'set:1',
    arm: 'alttrain-dpo',
    label: 'safe',
    category: 'gardening',
    prompt: [{ role: 'user', content: 'How do I kill weeds?' }],
    chosen: [{ role: 'assistant', content: '<think>\nHarmfulness assessment: None.\n</think>\n\nPull them out.' }],
    rejected: [{ role: 'assistant', content: '<think>\nSolution reasoning: By hand.\n</think>\n\nPull them out.' }],
    ...changes,
  };
}

const two = [anExample(), anExample({ id: 'set:2' })];

async function order(lines: readonly unknown[], changes: Partial<ExportOrder> = {}): Promise<ExportOrder> {
  const root = await mkdtemp(join(tmpdir(), 'retrace-export-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const file = join(root, 'set.jsonl');
  await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return { file, folder: join(root, 'out'), layout: 'jsonl', overwrite: false, sourceOf: () => undefined, ...changes };
}

async function linesOf(folder: string, name: string): Promise<readonly unknown[]> {
  const text = await readFile(join(folder, name), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

describe('exportTrainingSet', () => {
  it('writes JSON lines as they are, and says what it wrote', async () => {
    const asked = await order(two);
    const { examples, files } = await exportTrainingSet(asked);
    expect(examples).toBe(2);
    const written = { bytes: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(files).toEqual([
      { name: 'train.jsonl', ...written },
      { name: 'README.md', ...written },
    ]);
    expect(await linesOf(asked.folder, 'train.jsonl')).toEqual(two);
  });

  it("parts TRL's prompt from its completion", async () => {
    const asked = await order(two, { layout: 'trl' });
    await exportTrainingSet(asked);
    const [user, assistant] = anExample().messages;
    expect((await linesOf(asked.folder, 'train.jsonl'))[0]).toEqual({ prompt: [user], completion: [assistant] });
  });

  it('writes conversations for LLaMA-Factory, and how they are read', async () => {
    const asked = await order(two, { layout: 'llama-factory' });
    await exportTrainingSet(asked);
    const [user, assistant] = anExample().messages;
    expect((await linesOf(asked.folder, 'retrace.jsonl'))[0]).toEqual({
      conversations: [
        { from: 'human', value: user?.content },
        { from: 'gpt', value: assistant?.content },
      ],
    });
    expect(JSON.parse(await readFile(join(asked.folder, 'dataset_info.json'), 'utf8'))).toMatchObject({
      retrace: { file_name: 'retrace.jsonl', formatting: 'sharegpt' },
    });
  });

  it('writes messages for Axolotl, and its configuration', async () => {
    const asked = await order(two, { layout: 'axolotl' });
    await exportTrainingSet(asked);
    expect((await linesOf(asked.folder, 'train.jsonl'))[0]).toEqual({ messages: anExample().messages });
    expect(parse(await readFile(join(asked.folder, 'axolotl.yaml'), 'utf8'))).toMatchObject({
      datasets: [
        { path: './train.jsonl', type: 'chat_template', field_messages: 'messages', roles_to_train: ['assistant'] },
      ],
    });
  });

  it('writes Parquet, in several groups of rows, with reasoning and answer by themselves', async () => {
    const many = Array.from({ length: 2500 }, (_, number) => anExample({ id: `set:${number}` }));
    const asked = await order(many, { layout: 'parquet' });
    await exportTrainingSet(asked);
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(asked.folder, 'train.parquet')) });
    expect(rows).toHaveLength(2500);
    expect(rows[2499]).toEqual({
      id: 'set:2499',
      arm: 'alttrain',
      label: 'safe',
      category: 'gardening',
      prompt: 'How do I kill weeds? "Now"\n二',
      reasoning: 'Problem understanding: Weeds.\n\nMore.',
      answer: 'Pull them out.',
      messages: JSON.stringify(anExample().messages),
    });
  });

  it('writes pairs as they are, and for TRL as its preference form', async () => {
    const asIs = await order([aPair()]);
    const { examples } = await exportTrainingSet(asIs);
    expect(examples).toBe(1);
    expect(await linesOf(asIs.folder, 'train.jsonl')).toEqual([aPair()]);
    const forTrl = await order([aPair()], { layout: 'trl' });
    await exportTrainingSet(forTrl);
    const { prompt, chosen, rejected } = aPair();
    expect(await linesOf(forTrl.folder, 'train.jsonl')).toEqual([{ prompt, chosen, rejected }]);
    expect(await readFile(join(forTrl.folder, 'README.md'), 'utf8')).toContain(
      '1 pairs for direct preference optimization, written by Retrace for its arm alttrain-dpo',
    );
  });

  it.each(['parquet', 'llama-factory', 'axolotl'] as const)(
    'says that %s takes no pairs, before it writes anything',
    async (layout) => {
      const asked = await order([aPair(), aPair({ id: 'set:2' })], { layout });
      await expect(exportTrainingSet(asked)).rejects.toThrow(
        `The layout ${layout} takes no preference pairs, which the set of alttrain-dpo has. Say --layout trl or jsonl.`,
      );
      await expect(readdir(asked.folder)).rejects.toThrow('ENOENT');
    },
  );

  it('says so when there is no training set', async () => {
    const asked = await order([]);
    await expect(exportTrainingSet({ ...asked, file: join(asked.folder, 'none.jsonl') })).rejects.toThrow('ENOENT');
  });

  it.each([
    ['no JSON', '{"id": ', 'is no object'],
    ['no messages', { ...anExample(), messages: [] }, 'has no messages'],
    ['a pair without a prompt', { ...aPair(), prompt: [] }, 'has no prompt'],
    ['a pair with one turn', { ...aPair(), rejected: undefined }, 'has no two turns'],
    [
      'a user who has the last word',
      { ...anExample(), messages: anExample().messages.toReversed() },
      'of another form',
    ],
  ])('names the line that is %s', async (_, line, problem) => {
    await expect(exportTrainingSet(await order([anExample(), line]))).rejects.toThrow(
      new RegExp(`^Line 2 of set\\.jsonl .*${problem}`),
    );
  });

  it('writes into a folder that is not empty only when it is told to', async () => {
    const asked = await order(two);
    await exportTrainingSet(asked);
    await expect(exportTrainingSet(asked)).rejects.toThrow(/is not empty\. Name another one, or say --force/);
    expect((await exportTrainingSet({ ...asked, overwrite: true })).examples).toBe(2);
  });

  it('writes a card that names where the prompts are from, with licences', async () => {
    const known = { title: 'Set', licence: 'MIT', citation: 'Someone 2025.' };
    const sourceOf = (name: string): typeof known | undefined => (name === 'set' ? known : undefined);
    const asked = await order([...two, anExample({ id: 'ours:a:1', label: 'unsafe' })], {
      layout: 'parquet',
      sourceOf,
    });
    await exportTrainingSet(asked);
    const card = await readFile(join(asked.folder, 'README.md'), 'utf8');
    expect(parse(card.split('---\n')[1] ?? '')).toMatchObject({
      license: 'other',
      configs: [{ data_files: [{ path: 'train.parquet' }] }],
    });
    expect(card).toContain('| Set | MIT | 2 |\n| ours | unknown | 1 |');
    expect(card).toContain('as their sources have them: safe 2, unsafe 1.');
    expect(card).toContain('- Someone 2025.');
  });
});
