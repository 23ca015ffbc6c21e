import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { cardTable, dataCard, sourcesPart, type CardSubject } from './index.js';

function subject(changes: Partial<CardSubject> = {}): CardSubject {
  return { title: 'A set', licences: ['MIT'], languages: ['en'], rows: 12, file: 'train.jsonl', ...changes };
}

function frontMatterOf(card: string): unknown {
  return parse(card.split('---\n')[1] ?? '');
}

describe('dataCard', () => {
  it('has the front matter that the hub reads', () => {
    expect(frontMatterOf(dataCard(subject(), []))).toEqual({
      pretty_name: 'A set',
      license: 'mit',
      language: ['en'],
      task_categories: ['text-generation'],
      size_categories: ['n<1K'],
      tags: ['safety', 'alignment', 'retrace'],
      configs: [{ config_name: 'default', data_files: [{ split: 'train', path: 'train.jsonl' }] }],
    });
  });

  it('calls several licences other, and names no language where nobody looked', () => {
    const card = frontMatterOf(dataCard(subject({ licences: ['MIT', 'CC-BY-4.0'], languages: [] }), []));
    expect(card).toMatchObject({ license: 'other' });
    expect(card).not.toHaveProperty('language');
  });

  it.each([
    [999, 'n<1K'],
    [1000, '1K<n<10K'],
    [20_000_000, 'n>10M'],
  ])('sorts %i rows as the hub does', (rows, size) => {
    expect(frontMatterOf(dataCard(subject({ rows }), []))).toMatchObject({ size_categories: [size] });
  });

  it('lets no text of others break its form', () => {
    const card = dataCard(subject({ title: 'a: "b" # c' }), [cardTable(['x'], [['--- | <b>x</b>\n[a](b)']])]);
    expect(frontMatterOf(card)).toMatchObject({ pretty_name: 'a: "b" # c' });
    expect(card).toContain(String.raw`| --- \| \<b\>x\</b\> \[a\](b) |`);
  });
});

describe('sourcesPart', () => {
  it('cites those that want it, and says nothing where nobody does', () => {
    const source = { title: 'A', licence: 'MIT' };
    expect(sourcesPart([source, { ...source, citation: 'Someone 2025.' }])).toEqual(['## Sources', '- Someone 2025.']);
    expect(sourcesPart([source])).toEqual([]);
  });
});
