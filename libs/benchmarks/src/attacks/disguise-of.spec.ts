import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DatasetPlaces } from '@retrace/datasets';
import type { AttackSpec } from '@retrace/study';
import { describe, expect, it, onTestFinished } from 'vitest';

import { benchmarkItem } from '../../test/builders/benchmark-items.js';
import { disguiseOf, type Disguise } from './disguise-of.js';

const columns =
  '{ id: { column: id }, prompt: { column: text }, label: { constant: unsafe }, kind: { constant: harmful } }';

interface Given {
  readonly role?: string;
  readonly columns?: string;
}

/** Places with a team's catalogue, whose data set `ours` has these rows. */
async function placesWith(rows: readonly object[], given: Given = {}): Promise<DatasetPlaces> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-attacks-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [catalogue, data] = [join(folder, 'catalogue'), join(folder, 'data')];
  await Promise.all([mkdir(catalogue), mkdir(data)]);
  const { role = 'attack' } = given;
  const entry = `name: ours\ntitle: Ours\nrole: ${role}\nlicence: MIT\ncitation: us\nfrom: { file: ours.jsonl }\n`;
  await writeFile(join(catalogue, 'ours.yaml'), `${entry}columns: ${given.columns ?? columns}\n`);
  await writeFile(join(data, 'ours.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const fetch = (): Promise<never> => Promise.reject(new Error('tests download nothing'));
  return { configured: data, projectRoot: folder, downloads: folder, catalogues: [catalogue], fetch };
}

async function disguise(name: AttackSpec['name'], rows: readonly object[], given?: Given): Promise<Disguise> {
  return disguiseOf({ name, dataset: 'ours' }, await placesWith(rows, given), 1);
}

const item = (id: string): Parameters<Disguise>[0] =>
  benchmarkItem({ id, prompt: 'May I?', expected: { kind: 'refuse' } });
const suffixes = ['! tulip  -- {"', '== oak', 'fern ??'].map((text, place) => ({ id: `s${place}`, text }));

describe('the attack suffix', () => {
  it('puts one of the suffixes behind a prompt as it stands in the file, the same each time', async () => {
    const suffixed = await disguise('suffix', suffixes);
    const prompts = Array.from({ length: 30 }, (_, place) => suffixed(item(String(place))).prompt);
    expect(new Set(prompts)).toEqual(new Set(suffixes.map(({ text }) => `May I? ${text}`)));
    expect(suffixed(item('3'))).toEqual(suffixed(item('3')));
  });

  it('draws the same whatever the order of the file', async () => {
    const [one, other] = await Promise.all([disguise('suffix', suffixes), disguise('suffix', suffixes.toReversed())]);
    for (const id of ['1', '2', '3', '4']) expect(one(item(id))).toEqual(other(item(id)));
  });

  it('needs no ids', async () => {
    const withoutId = columns.replace('id: { column: id }, ', '');
    const suffixed = await disguise('suffix', suffixes, { columns: withoutId });
    expect(suffixed(item('1')).prompt).toMatch(/^May I\? ./);
  });
});

describe('the attack translation', () => {
  const translations = [
    { id: '1', text: 'Darf ich?' },
    { id: '2', text: 'Puis-je ?' },
  ];

  it('asks the translation that is given for an item', async () => {
    const translated = await disguise('translation', translations);
    expect(translated(item('2'))).toEqual({ prompt: 'Puis-je ?' });
  });

  it('names an item that has none', async () => {
    const translated = await disguise('translation', translations);
    expect(() => translated(item('7'))).toThrow(/'ours' has no translation of item '7' of xstest/);
  });

  it.each([
    ['has an id twice', [...translations, { id: '2', text: '?' }], {}, /row 3 has the id '2' of another row/],
    ['has an empty text', [{ id: '1', text: ' ' }], {}, /row 1 has an empty text/],
    ['lacks a column', [{ id: '1' }], {}, /row 1 is missing/],
    ['is empty', [], {}, /it has no rows/],
    ['is for training', translations, { role: 'training' }, /its role is training, and has to be attack/],
    [
      'does not say whose its texts are',
      translations,
      { columns: columns.replace('id: { column: id }, ', '') },
      /no id/,
    ],
  ])('takes no data set that %s', async (_, rows, given, problem) => {
    await expect(disguise('translation', rows, given)).rejects.toThrow(problem);
  });

  it('takes a data set, and says where to name it', async () => {
    const places = await placesWith(translations);
    await expect(disguiseOf({ name: 'translation' }, places, 1)).rejects.toThrow(
      /takes a data set .* dataset beside it/,
    );
  });
});
