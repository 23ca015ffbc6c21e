import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { promptSetCard, type CardSubject } from './prompt-set-card.js';

function subject(changes: Partial<CardSubject> = {}): CardSubject {
  const source = {
    name: 'set',
    title: 'A set',
    licence: 'MIT',
    citation: 'Someone 2025.',
    sha256: 'a'.repeat(64),
    taken: 12,
  };
  return {
    study: 'first',
    specSha256: 'b'.repeat(64),
    promptsSha256: 'c'.repeat(64),
    count: 12,
    seed: 7,
    languages: ['en'],
    account: {
      sources: [source],
      missingBenchmarks: [{ name: 'xstest', reason: 'it is nowhere' }],
      stages: [{ stage: 'read', in: 20, out: 12, reasons: { 'unreadable-row': 8 } }],
      setAside: { count: 8, first: [] },
    },
    ...changes,
  };
}

function frontMatterOf(card: string): unknown {
  return parse(card.split('---\n')[1] ?? '');
}

describe('promptSetCard', () => {
  it('has the front matter that the hub reads', () => {
    expect(frontMatterOf(promptSetCard(subject()))).toEqual({
      pretty_name: 'Prompts of the study first',
      license: 'mit',
      language: ['en'],
      task_categories: ['text-generation'],
      size_categories: ['n<1K'],
      tags: ['safety', 'alignment', 'retrace'],
      configs: [{ config_name: 'default', data_files: [{ split: 'train', path: 'prompts.jsonl' }] }],
    });
  });

  it('tells sources with licences, what each stage let through, and what it was not compared with', () => {
    const card = promptSetCard(subject());
    expect(card).toContain(`| A set | MIT | 12 | ${'a'.repeat(64)} |`);
    expect(card).toContain('| read | 20 | 12 | unreadable-row 8 |');
    expect(card).toContain('not to be had: xstest.');
    expect(card).toContain('- Someone 2025.');
    expect(card).toContain(`Spec ${'b'.repeat(64)}, seed 7`);
  });

  it('calls several licences other', () => {
    const { account } = subject();
    const [first] = account.sources;
    const sources = first === undefined ? [] : [first, { ...first, name: 'two', licence: 'CC-BY-4.0' }];
    expect(frontMatterOf(promptSetCard(subject({ account: { ...account, sources } })))).toMatchObject({
      license: 'other',
    });
  });

  it('lets no title break its form', () => {
    const { account } = subject();
    const sources = account.sources.map((source) => ({ ...source, title: '---\n| <b>x</b> | [a](b)' }));
    const card = promptSetCard(subject({ study: 'a: "b" # c', account: { ...account, sources } }));
    expect(frontMatterOf(card)).toMatchObject({ pretty_name: 'Prompts of the study a: "b" # c' });
    expect(card).toContain(String.raw`--- \| \<b\>x\</b\> \| \[a\](b)`);
  });
});
