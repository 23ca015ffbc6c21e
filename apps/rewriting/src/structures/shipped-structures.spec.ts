import { readdirSync, readFileSync } from 'node:fs';

import {
  exampleSteps,
  parseStructure,
  type StructureExampleSpec,
  type StructureSpec,
  type TrainedArm,
} from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { shippedStructure } from '../../test/builders/structure.js';
import { checkExample } from '../domain/checks/check-example.js';
import { assertFillable } from '../domain/fillable-structure.js';
import { openCase, openStep } from '../domain/open-step.js';
import { assistantContent, type TrainingExample } from '../domain/training-example.js';

const names = readdirSync(new URL('../../../../structures/', import.meta.url)).map((file) => file.replace('.yaml', ''));

const arms: readonly TrainedArm[] = ['alttrain', 'vanilla-sft', 'shuffled', 'answer-only', 'direct-refusal'];

/** An example of a structure's file as it would stand in a training set. */
function asTrained(structure: StructureSpec, { prompt, answer, ...example }: StructureExampleSpec): TrainingExample {
  const { texts } = exampleSteps(structure, { prompt, answer, ...example });
  const steps = structure.steps.map((step, place) =>
    openStep(step.marker, openCase(step, example.condition, texts[place] ?? '')),
  );
  return {
    id: prompt,
    arm: 'alttrain',
    label: 'safe',
    category: 'example',
    messages: [
      { role: 'user', content: prompt },
      { role: 'assistant', content: assistantContent(steps.join('\n\n'), answer) },
    ],
  };
}

describe.each(names)('structures/%s.yaml', (name) => {
  const structure = shippedStructure(name);

  it('is valid and has the name of its file', () => {
    expect(structure.id).toBe(name);
  });

  it('can be filled by the template teacher in every arm', () => {
    expect(() => assertFillable(structure, arms, 1)).not.toThrow();
  });

  it('shows examples that pass the checks of what is trained on', () => {
    const examples = structure.examples ?? [];
    const checked = examples.map((example) =>
      checkExample(
        asTrained(structure, example),
        structure,
        'alttrain',
        example.condition === 'refuse' ? 'harmful' : 'safe',
      ),
    );
    expect(checked).toEqual(examples.map(() => ({ valid: true })));
  });
});

describe('the structure of one’s own in docs/study-spec.md', () => {
  it('is valid', () => {
    const page = readFileSync(new URL('../../../../docs/study-spec.md', import.meta.url), 'utf8');
    const [, yaml = ''] = /```yaml\n(id: [^]*?)```/.exec(page) ?? [];
    expect(parseStructure(yaml, 'docs/study-spec.md').examples).toHaveLength(1);
  });
});

describe('the shipped structures with conditions', () => {
  it.each(['alttrain', 'evidence'])('%s shows an example of each of its cases', (name) => {
    const { steps, examples = [] } = shippedStructure(name);
    const cases = steps.flatMap(({ conditions = [] }) => conditions.map(({ when }) => when));
    expect(new Set(examples.map(({ condition }) => condition))).toEqual(new Set(cases));
  });
});
