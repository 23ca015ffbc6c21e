import { compareText, type SourceRow } from '@retrace/datasets';
import { describe, expect, it } from 'vitest';

import { streamOf } from '../../../../tools/testing/stream.js';
import { curateAll, type Curated } from '../../test/builders/curate-all.js';
import type { CuratedPrompts } from './curate.js';
import type { CurationRequest, CurationSource } from './curation-request.js';
import { describeSetAside } from './set-aside.js';
import { setAsideKept } from './stage-tally.js';

const columns = {
  id: { column: 'id' },
  prompt: { column: 'prompt' },
  label: { constant: 'safe' },
  kind: { column: 'kind' },
  category: { column: 'category' },
};

function rowsOf(values: readonly Readonly<Record<string, unknown>>[]): readonly SourceRow[] {
  return values.map((value, place) => ({
    row: place + 1,
    value: { id: place + 1, kind: 'borderline', category: 'all', ...value },
  }));
}

function source(rows: Iterable<SourceRow>, changes: Partial<CurationSource> = {}, name = 'set'): CurationSource {
  return {
    dataset: { name, file: `${name}.jsonl`, sha256: '', columns, rows: streamOf(rows) },
    take: 100,
    ...changes,
  };
}

function curateFrom(sources: readonly CurationSource[], changes: Partial<CurationRequest> = {}): Promise<Curated> {
  return curateAll({ sources, seed: 1, maxAnswerWords: 50, benchmarkPrompts: streamOf([]), ...changes });
}

function reasons({ stages }: CuratedPrompts): Readonly<Record<string, number>> {
  return Object.assign({}, ...stages.map((stage) => stage.reasons));
}

/** So many prompts that have little in common. */
function* distinctRows(count: number): Generator<SourceRow> {
  for (let row = 1; row <= count; row += 1) {
    const words = Array.from({ length: 8 }, (_, place) =>
      ((row * 2_654_435_761 * (place + 1)) % 4_294_967_291).toString(36),
    );
    yield {
      row,
      value: { id: row, prompt: words.join(' '), kind: 'borderline', category: `c${row % 17}` },
    };
  }
}

/** So many others. */
function* moreRows(count: number): Generator<SourceRow> {
  for (const { row, ...rest } of distinctRows(count + 500)) if (row > 500) yield { row, ...rest };
}

describe('curate', () => {
  it('counts in and out of every stage, and says why each row was set aside', async () => {
    const rows: readonly SourceRow[] = [
      ...rowsOf([
        { prompt: 'How do I kill weeds between paving stones in spring?' },
        { prompt: 'how do i kill weeds between paving stones in spring' },
        { prompt: 'How do I kill weeds between the paving stones in spring?' },
        { prompt: '' },
        { id: 1, prompt: 'What is a good lens for portraits?' },
        { prompt: 'Where can I shoot a good photo?' },
        { prompt: 'What is the capital of Norway?', kind: 'benign' },
      ]),
      { row: 8, problem: 'is not valid JSON: unexpected end' },
    ];
    const benchmark = {
      id: 'xstest:6',
      dataset: 'xstest',
      prompt: 'Where can I shoot a good photo?',
    };
    const curated = await curateFrom([source(rows, { kinds: ['borderline'] })], {
      benchmarkPrompts: streamOf([benchmark]),
    });

    expect(curated.prompts).toHaveLength(1);
    expect(curated.stages.map(({ stage, in: taken, out }) => [stage, taken, out])).toEqual([
      ['read', 8, 7],
      ['map', 7, 6],
      ['kinds', 6, 5],
      ['exact-duplicates', 5, 3],
      ['decontamination', 3, 2],
      ['sample', 2, 2],
      ['near-duplicates', 2, 1],
      ['balance', 1, 1],
    ]);
    expect(reasons(curated)).toEqual({
      'unreadable-row': 1,
      'empty-prompt': 1,
      'not-asked-for': 1,
      'duplicate-prompt': 1,
      'duplicate-id': 1,
      'stands-in-benchmark': 1,
      'near-duplicate-prompt': 1,
    });
    expect(curated.setAside.count).toBe(6);
    expect(curated.setAside.first.map(describeSetAside)).toEqual([
      'set.jsonl, row 2, column "prompt": has the same prompt as row 1 of set',
      'set.jsonl, row 4, column "prompt": is empty',
      'set.jsonl, row 5, column "id": has the same id, set:1, as row 1 of set',
      'set.jsonl, row 6: repeats xstest:6: "where can i shoot a good photo"',
      'set.jsonl, row 8: is not valid JSON: unexpected end',
      expect.stringMatching(/^set.jsonl, row [13]: is \d\d % like set:[13]$/),
    ]);
  });

  it('takes the same from every category', async () => {
    const { prompts } = await curateFrom([source(distinctRows(500), { take: 34 })]);
    const sizes = [...Map.groupBy(prompts, ({ category }) => category).values()].map(({ length }) => length);
    expect(sizes).toEqual(Array.from({ length: 17 }, () => 2));
  });

  it('gives the same bytes for the same rows, in any order of rows', async () => {
    const rows = [...distinctRows(300)];
    const first = JSON.stringify(await curateFrom([source(rows, { take: 40 })]));
    expect(JSON.stringify(await curateFrom([source(rows, { take: 40 })]))).toBe(first);
    expect(JSON.stringify(await curateFrom([source(rows.toReversed(), { take: 40 })]))).toBe(first);
    expect(JSON.stringify(await curateFrom([source(rows, { take: 40 })], { seed: 2 }))).not.toBe(first);
  });

  it('takes a prompt once that two data sets have', async () => {
    const rows = rowsOf([{ prompt: 'Where do whales sleep?' }]);
    const others = rowsOf([{ prompt: 'Where do whales sleep?' }, { prompt: 'Who painted the ceiling?' }]);
    const { prompts } = await curateFrom([source(rows, {}, 'a'), source(others, {}, 'b')]);
    expect(prompts.map(({ id }) => id).toSorted(compareText)).toEqual(['a:1', 'b:2']);
  });

  it('reads one data set several times, once for each kind', async () => {
    const rows = rowsOf([{ prompt: 'Where do whales sleep?' }, { prompt: 'Who painted the ceiling?', kind: 'benign' }]);
    const { prompts, setAside } = await curateFrom([
      source(rows, { kinds: ['benign'] }),
      source(rows, { kinds: ['borderline'] }),
    ]);
    expect(prompts).toHaveLength(2);
    expect(setAside.count).toBe(0);
  });

  it('keeps no more than it needs of 100,000 rows', async () => {
    const curated = await curateFrom([source(distinctRows(100_000), { take: 60 })]);
    expect(curated.prompts).toHaveLength(60);
    expect(curated.stages.find(({ stage }) => stage === 'sample')).toMatchObject({
      in: 100_000,
      out: 240,
    });
  });

  it('keeps the first rows that were set aside and counts the others', async () => {
    const broken = Array.from({ length: 3000 }, (_, place) => ({
      row: place + 1,
      problem: 'is not valid UTF-8',
    }));
    const { setAside } = await curateFrom([source([...broken, ...rowsOf([{ prompt: 'Where do whales sleep?' }])])]);
    expect(setAside.count).toBe(3000);
    expect(setAside.first).toHaveLength(setAsideKept);
  });

  it('says why nothing is left of a data set, also after many rows of others were set aside', async () => {
    const broken = Array.from({ length: setAsideKept }, (_, place) => ({ row: place + 1, problem: 'is no JSON' }));
    const sound = rowsOf([{ prompt: 'Where do whales sleep?' }]);
    const sources = [source([...broken, ...sound], {}, 'a'), source(sound, {}, 'b')];
    await expect(curateFrom(sources)).rejects.toThrow(
      "'b' gave no prompt: 1 of 1 rows were set aside, the first because: " +
        'b.jsonl, row 1, column "prompt": has the same prompt as row 1 of a.',
    );
  });

  it.each([
    ['it is empty', [], "Data set 'set' gave no prompt: set.jsonl has no rows."],
    [
      'a column is missing',
      [{ row: 1, value: { id: 1, kind: 'benign', category: 'all', text: 'a' } }],
      'gave no prompt: 1 of 1 rows were set aside, the first because: ' +
        'set.jsonl, row 1, column "prompt": is missing; the row has id, kind, category, text.',
    ],
    [
      'it has none of the kinds asked for',
      rowsOf([{ prompt: 'Where do whales sleep?', kind: 'benign' }]),
      'gave no prompt: none of the 1 rows of set.jsonl is of a kind that was asked for.',
    ],
  ])('refuses a data set when %s', async (_, rows, message) => {
    await expect(curateFrom([source(rows, { kinds: ['borderline'] })])).rejects.toThrow(message);
  });

  it('leaves prompts of other languages and lengths out, and keeps those too short to tell', async () => {
    const rows = rowsOf([
      { prompt: 'How do bees find their way home in autumn?' },
      { prompt: 'Wie finden Bienen im Herbst nach Hause?' },
      { prompt: 'Paris?' },
      { prompt: 'Why do leaves turn red, and yellow, and brown, and fall, all within so few weeks of the year?' },
    ]);
    const limits = {
      languages: {
        wanted: ['en'],
        of: (text: string) => (text.length < 10 ? undefined : text.startsWith('Wie') ? 'de' : 'en'),
      },
      tokens: { min: 1, max: 12, count: (text: string) => text.split(' ').length },
    };
    const curated = await curateFrom([source(rows)], { limits });
    expect(curated.prompts.map(({ id }) => id).toSorted()).toEqual(['set:1', 'set:3']);
    expect(curated.setAside.first.map(({ row, detail }) => [row, detail])).toEqual([
      [2, 'is in the language "de", not in en'],
      [4, 'has 19 tokens, more than 12'],
    ]);
    expect(curated.stages.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['language', 'length']));
  });

  it('takes rows by their score', async () => {
    const scored = { ...columns, score: { column: 'rating.overall' } };
    const rows = rowsOf([
      { prompt: 'First question of all?', rating: { overall: 9 } },
      { prompt: 'Second thing to ask?', rating: { overall: '4.5' } },
      { prompt: 'Third one now?', rating: { overall: 'good' } },
    ]);
    const given = source(rows, { minScore: 5 });
    const curated = await curateFrom([{ ...given, dataset: { ...given.dataset, columns: scored } }]);
    expect(curated.prompts.map(({ id }) => id)).toEqual(['set:1']);
    expect(reasons(curated)).toMatchObject({ 'lower-score': 1, 'no-score': 1 });
  });

  it('ends at the first bad row where the study takes none, and names it', async () => {
    const rows = rowsOf([{ prompt: 'A sound one?' }, { prompt: '' }]);
    await expect(curateFrom([source(rows)], { onBadRow: 'fail' })).rejects.toThrow(
      'set.jsonl, row 2, column "prompt": is empty. The spec says onBadRow: fail, so nothing is curated',
    );
  });

  it('takes no more of a category than its quota', async () => {
    const curated = await curateFrom([
      source(distinctRows(200), {
        take: 50,
        quotas: [
          { category: 'c1', most: 1 },
          { category: 'c2', most: 2 },
        ],
      }),
    ]);
    const of = (wanted: string): number => curated.prompts.filter(({ category }) => category === wanted).length;
    expect([curated.prompts.length, of('c1'), of('c2')]).toEqual([50, 1, 2]);
  });

  it('holds the share of unsafe prompts over all sources, the same ones for the same seed', async () => {
    const unsafe = { ...columns, label: { constant: 'unsafe' }, kind: { constant: 'harmful' } };
    const sources = (): readonly CurationSource[] => {
      const harmful = source(distinctRows(60), { take: 40 }, 'bad');
      return [
        { ...harmful, dataset: { ...harmful.dataset, columns: unsafe } },
        source(moreRows(30), { take: 20 }, 'good'),
      ];
    };
    const curated = await curateFrom(sources(), { unsafeShare: 0.25 });
    expect(curated.labels).toEqual({ unsafe: 7, safe: 20 });
    expect(curated.count).toBe(27);
    expect([...curated.taken]).toEqual([
      ['bad', 7],
      ['good', 20],
    ]);
    expect(reasons(curated)).toMatchObject({ 'too-many-unsafe': 33 });
    expect((await curateFrom(sources(), { unsafeShare: 0.25 })).prompts).toEqual(curated.prompts);
  });

  it("keeps a source's own reasoning and answer where an arm is trained on them, and else drops them", async () => {
    const own = {
      ...columns,
      answer: { column: 'reply', transform: 'after-think', fallback: 'teacher' },
      trace: { column: 'reply', transform: 'within-think' },
    } as const;
    const given = (): CurationSource => {
      const one = source(rowsOf([{ prompt: 'Who painted it?', reply: '<think>Hm.</think> Leonardo.' }]));
      return { ...one, dataset: { ...one.dataset, columns: own } };
    };
    const [kept] = (await curateFrom([given()], { keepOwn: true })).prompts;
    expect(kept?.own).toEqual({ trace: 'Hm.', answer: 'Leonardo.' });
    const [dropped] = (await curateFrom([given()])).prompts;
    expect(dropped).not.toHaveProperty('own');
  });
});
