import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { Catalogue, loadCatalogue, parseEntry } from './catalogue.js';
import { downloadUrl } from './catalogue-entry.js';

const sound = `
name: set
title: A set
role: training
licence: MIT
citation: Someone 2025.
file: set/rows.csv
format: csv
sha256: ${'a'.repeat(64)}
rows: 3
columns:
  prompt: { column: text }
  label: { constant: safe }
  kind: { constant: benign }
`;

describe('loadCatalogue', () => {
  it('reads every data set that ships', async () => {
    const { entries, benchmarks } = await loadCatalogue();
    expect(entries.map(({ name }) => name)).toEqual([
      'aegis-2',
      'aime-2024',
      'beavertails',
      'beavertails-eval',
      'cmmlu',
      'cnn-dailymail',
      'gsm8k',
      'gsm8k-train',
      'harmbench',
      'humaneval',
      'jailbreakbench',
      'jailbreakbench-benign',
      'math-500',
      'mmlu',
      'mt-bench',
      'multijail-bn',
      'multijail-sw',
      'multijail-zh',
      'nq-open',
      'realsafe-r1',
      'retrace-held-out',
      'retrace-prompts',
      'safechain',
      'sorry-bench',
      'star-1',
      'strongreject',
      'ultrachat-200k',
      'wildjailbreak',
      'wildjailbreak-eval',
      'xstest',
    ]);
    expect(benchmarks).toHaveLength(21);
  });
});

describe('Catalogue', () => {
  it('says which data sets there are when asked for another', async () => {
    const catalogue = await loadCatalogue();
    expect(() => catalogue.get('star')).toThrow(
      /^There is no data set 'star' in the catalogue. Did you mean 'star-1'.*\? It has: aegis-2, aime-2024, beavertails, /,
    );
  });

  it('gives no benchmark for training', async () => {
    const catalogue = await loadCatalogue();
    expect(catalogue.getForTraining('star-1').rows).toBe(1000);
    expect(() => catalogue.getForTraining('xstest')).toThrow(/'xstest' is a benchmark/);
  });
});

describe("a team's own catalogue", () => {
  async function folderWith(name: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'retrace-catalogue-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, `${name}.yaml`), sound.replace('name: set', `name: ${name}`));
    return folder;
  }

  it('stands beside the one that ships', async () => {
    const catalogue = await loadCatalogue([await folderWith('ours')]);
    expect(catalogue.getForTraining('ours').title).toBe('A set');
    expect(catalogue.get('star-1').rows).toBe(1000);
  });

  it('may not take a name that is taken, and says where both are', async () => {
    await expect(loadCatalogue([await folderWith('star-1')])).rejects.toThrow(
      /^The data set 'star-1' is in the catalogue twice: .*catalogue\/star-1\.yaml and .*star-1\.yaml\. Rename one\.$/,
    );
  });

  it('has to be there', async () => {
    await expect(loadCatalogue(['/nowhere/at/all'])).rejects.toThrow(
      /folder \/nowhere\/at\/all can't be read .* RETRACE_CATALOGUE/,
    );
  });

  it('gives no texts of an attack for training', () => {
    const catalogue = new Catalogue([parseEntry('set.yaml', sound.replace('role: training', 'role: attack'))]);
    expect(() => catalogue.getForTraining('set')).toThrow(/'set' holds texts of an attack/);
  });

  it('takes a folder or a data set of the hub, without a hash', () => {
    const own = sound.replace(/file: .*\n/, 'from: { folder: ours }\n').replace(/sha256: .*\nrows: 3\n/, '');
    expect(parseEntry('set.yaml', own)).toMatchObject({ from: { folder: 'ours' } });
  });
});

describe('parseEntry', () => {
  it('reads a sound file', () => {
    expect(parseEntry('set.yaml', sound)).toMatchObject({
      name: 'set',
      columns: { prompt: { column: 'text' } },
    });
  });

  it.each([
    ['role: training', 'role: train', 'role must be one of the following values: training, benchmark, attack'],
    ['rows: 3', 'rows: many', 'rows must be an integer number'],
    ['rows: 3', 'rows: 3\nowner: me', 'owner is not a key of the catalogue'],
    ['file: set/rows.csv', 'file: ../rows.csv', 'file must be a path inside the folder of data sets'],
    ['{ column: text }', '{ colum: text }', 'columns.prompt.colum is not a key of the catalogue'],
    [
      '{ column: text }',
      '{ values: { a: b } }',
      'columns.prompt.constant must be given in place of column, and only then',
    ],
    [
      '{ column: text }',
      '{ column: text, constant: safe }',
      'columns.prompt.constant must be given in place of column, and only then',
    ],
    ['  prompt: { column: text }\n', '', 'columns.prompt must be'],
    ['name: set', 'name: other', 'name must be "set", like the file'],
    ['title: A set', 'title: [A', 'the file is not valid YAML'],
    ['title: A set', 'name: set', 'the file is not valid YAML'],
  ])('names the file and the key when %j is %j', (before, after, message) => {
    expect(() => parseEntry('set.yaml', sound.replace(before, after))).toThrow(
      `The catalogue's set.yaml is not valid: ${message}`,
    );
  });

  it('says in one line that a file is no mapping', () => {
    expect(() => parseEntry('set.yaml', '- a')).toThrow(/set.yaml is not valid: the file must be a mapping/);
  });
});

describe('downloadUrl', () => {
  it('is the address on the hub, or the one given', () => {
    const onHub = `${sound}hub: { id: someone/set, revision: abc, path: rows.csv }\n`;
    expect(downloadUrl(parseEntry('set.yaml', onHub))).toBe(
      'https://huggingface.co/datasets/someone/set/resolve/abc/rows.csv',
    );
    expect(downloadUrl(parseEntry('set.yaml', sound))).toBeUndefined();
  });
});
