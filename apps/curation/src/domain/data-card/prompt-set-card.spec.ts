import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { promptSetCard, type PromptSet } from './prompt-set-card.js';

function subject(changes: Partial<PromptSet> = {}): PromptSet {
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
  it('is the card of the file with the prompts', () => {
    expect(frontMatterOf(promptSetCard(subject()))).toMatchObject({
      pretty_name: 'Prompts of the study first',
      license: 'mit',
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
});
