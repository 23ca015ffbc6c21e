import type { CheckpointView } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { aReport } from '../../../test/builders/report.js';
import { aStudySpec } from '../../../../../tools/testing/builders/study-spec.js';
import { checkpointCard, type CardFacts } from './checkpoint-card.js';

const ref = { uri: 'artifact:1', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'text/plain' };

const checkpoint: CheckpointView = {
  adapter: ref,
  study: { id: '34000000-0000-4000-8000-000000000001', name: 'a-study', specSha256: 'b'.repeat(64) },
  trainingSet: ref,
  base: 'smollm2-135m-instruct',
  run: { arm: 'alttrain', seed: 1, recipe: aStudySpec().training.recipe, attempts: 1, versions: {}, machine: {} },
};

const reported: CheckpointView = {
  ...checkpoint,
  report: { sha256: 'c'.repeat(64), verdict: 'inconclusive', summary: 'Inconclusive: too few prompts.' },
};

const backbone = { title: 'Tiny', model: 'their/tiny', licence: 'apache-2.0' };

function cardOf(changes: Partial<CardFacts> = {}): string {
  const usual = { checkpoint: reported, form: 'adapter', backbone, curve: [], report: aReport() } as const;
  return checkpointCard({ ...usual, ...changes });
}

const frontMatterOf = (card: string): unknown => parse(card.split('---\n')[1] ?? '');

describe('checkpointCard', () => {
  it('has the figures of the report for the hub, and none that were not measured', () => {
    const source = { name: `Report ${'c'.repeat(64)} of study ${reported.study.id}` };
    const metrics = [{ type: 'strongreject-refused', name: 'StrongREJECT refused', value: 0.75 }];
    expect(frontMatterOf(cardOf())).toMatchObject({
      'model-index': [{ results: [{ dataset: { type: 'strongreject' }, metrics, source }] }],
    });
  });

  it('has no figure of a checkpoint that the report does not have', () => {
    const another = { ...reported, run: { ...reported.run, seed: 2 } };
    const card = cardOf({ checkpoint: another });
    expect(frontMatterOf(card)).not.toHaveProperty('model-index');
    expect(card).not.toContain('## Evaluation');
    expect(card).not.toContain('of 48');
  });

  it('says in words of its own nowhere that the model is safe', () => {
    const own = cardOf({ checkpoint, report: undefined }) + cardOf();
    expect(own.match(/\bsafe(ty|r|ly)?\b/gi)).toEqual(['safe']);
    expect(own).toContain('no claim that this checkpoint is safe');
  });

  it('says before any figure that the report lacks something, and shows no place of the machine', () => {
    const card = cardOf({ report: aReport({ gaps: ['set-1 was not found in /home/me/data', 'the answers of base'] }) });
    expect(card.indexOf('The report names 2 things that are missing')).toBeGreaterThan(0);
    expect(card.indexOf('The report names 2 things')).toBeLessThan(card.indexOf('## Evaluation'));
    expect(card).not.toContain('/home/me');
    expect(cardOf()).not.toContain('The report names');
  });

  it('tells the licences of the sources, and of the base only where it is known', () => {
    expect(cardOf()).toContain('| Prompts of ours | CC-BY-4.0 | 12 |');
    expect(frontMatterOf(cardOf())).toMatchObject({ base_model: 'their/tiny', license: 'apache-2.0' });
    const unknown = frontMatterOf(cardOf({ checkpoint: { ...reported, base: 'our-model' }, backbone: undefined }));
    expect(unknown).toMatchObject({ base_model: 'our-model' });
    expect(unknown).not.toHaveProperty('license');
  });

  it.each([
    ['adapter', 'peft', 'A LoRA adapter of'],
    ['merged', 'transformers', 'A LoRA adapter merged into'],
    ['gguf', 'gguf', 'in the form of llama.cpp'],
  ] as const)('says of the form %s what it is and what loads it', (form, library, words) => {
    const card = cardOf({ form });
    expect(frontMatterOf(card)).toMatchObject({ library_name: library });
    expect(card).toContain(words);
  });

  it.each([
    ['adapter', 'transformers'],
    ['gguf', 'gguf'],
  ] as const)('calls no model an adapter that was trained in full, given away as %s', (form, library) => {
    const { lora: _, ...recipe } = reported.run.recipe;
    const whole = { ...reported, run: { ...reported.run, recipe: { ...recipe, method: 'full' } as const } };
    const card = cardOf({ checkpoint: whole, form });
    expect(card).toContain('Every weight was trained of smollm2-135m-instruct.');
    expect(frontMatterOf(card)).toMatchObject({
      library_name: library,
      tags: ['retrace', 'reasoning-structure', 'alttrain'],
    });
  });
});
