import { describe, expect, it } from 'vitest';

import { selectSplit } from './select-split.js';

const at = { id: 'someone/set', revision: 'a'.repeat(40) };

describe('selectSplit', () => {
  it.each([
    [
      'the shards of a split, in order',
      ['README.md', 'data/train-00001-of-00002.parquet', 'data/train-00000-of-00002.parquet', 'data/test-0.parquet'],
      {},
      ['data/train-00000-of-00002.parquet', 'data/train-00001-of-00002.parquet'],
    ],
    ['another split', ['data/train-0.parquet', 'data/test-0.parquet'], { split: 'test' }, ['data/test-0.parquet']],
    ['a split by its folder', ['train/rows.jsonl', 'test/rows.jsonl'], {}, ['train/rows.jsonl']],
    ['a split within a longer word', ['30k_train.jsonl.gz', 'training.jsonl.gz'], {}, ['30k_train.jsonl.gz']],
    [
      'a configuration by its folder',
      ['main/train-0.parquet', 'socratic/train-0.parquet'],
      { config: 'main' },
      ['main/train-0.parquet'],
    ],
    ['Parquet before JSON', ['train.json', 'data/train-0.parquet'], {}, ['data/train-0.parquet']],
    ['the only file there is', ['README.md', 'dataset_infos.json', 'STAR-1.json'], {}, ['STAR-1.json']],
    ['a file that is named', ['a.csv', 'b.csv'], { path: 'b.csv' }, ['b.csv']],
    ['nothing where the split is not there', ['STAR-1.json'], { split: 'validation' }, []],
  ])('gives %s', (_, paths, asked, files) => {
    expect(selectSplit(paths, { ...at, ...asked })).toEqual(files);
  });
});
