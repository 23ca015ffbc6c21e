import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { loadReferences, parseReference } from './load-references.js';

const valid = `
id: paper
title: A paper
citation: Someone 2026. A paper. arXiv 2601.00001v1.
url: https://arxiv.org/abs/2601.00001v1
rows:
  - backbone: a model
    method: A method
    benchmark: strongreject
    metric: attack success rate
    unit: '%'
    value: 3.5
    place: Table 1
`;

describe('loadReferences', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'references-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads the files that come with the project', async () => {
    const references = await loadReferences();
    expect(references.map(({ id }) => id)).toEqual(['alttrain-rebuttal', 'star-1']);
  });

  it('holds none where the folder is missing', async () => {
    expect(await loadReferences(join(folder, 'missing'))).toEqual([]);
  });

  it('reads YAML files in the order of names, and nothing else', async () => {
    await writeFile(join(folder, 'paper.yaml'), valid);
    await writeFile(join(folder, 'another.yaml'), valid.replace('id: paper', 'id: another'));
    await writeFile(join(folder, 'notes.md'), 'notes');
    expect((await loadReferences(folder)).map(({ id }) => id)).toEqual(['another', 'paper']);
  });
});

describe('parseReference', () => {
  it('keeps the metric under its own name', () => {
    expect(parseReference('paper.yaml', valid).rows).toMatchObject([{ metric: 'attack success rate', value: 3.5 }]);
  });

  it.each([
    ['id: paper', 'id: other', /^references\/paper\.yaml is not valid: id must be "paper"/],
    ['value: 3.5', 'value: high', /rows\[0\]\.value must be a number/],
    ['value: 3.5', 'range: [90, 80]', /rows\[0\] must have either a value or a rising range/],
    ['value: 3.5', 'range: [90]', /rows\[0\]\.range must contain at least 2/],
    ['value: 3.5', "note: ''", /rows\[0\]\.note should not be empty/],
    ['value: 3.5\n', 'value: 3.5\n    range: [1, 2]\n', /either a value or a rising range/],
    ['metric: attack', 'metrik: attack', /rows\[0\]\.(metric|metrik) /],
    ['url: https', 'url: javascript', /url must be a URL/],
    ['place: Table 1', 'arm: unknown\n    place: Table 1', /rows\[0\]\.arm must be one of/],
    ['title: A paper', 'title: [', /the file is not valid YAML/],
  ])('says in one line what is wrong after %j became %j', (before, after, message) => {
    const text = valid.replace(before, after);
    expect(text).not.toBe(valid);
    expect(() => parseReference('paper.yaml', text)).toThrow(message);
    expect(() => parseReference('paper.yaml', text)).toThrow(/^[^\n]+$/);
  });

  it('says so of a file that is no mapping', () => {
    expect(() => parseReference('paper.yaml', '- 1')).toThrow('must be a mapping');
    expect(() => parseReference('paper.yaml', '')).toThrow('must be a mapping');
  });
});
