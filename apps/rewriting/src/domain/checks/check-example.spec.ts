import type { ExampleArm } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { aPrompt, aSafePrompt } from '../../../test/builders/prompt.js';
import { alttrain } from '../../../test/builders/structure.js';
import { rewrite } from '../rewrite.js';
import type { TrainingExample } from '../training-example.js';
import { assessmentOfLabel } from '../lesson.js';
import { checkExample, type Checked } from './check-example.js';

const exampleArms: readonly ExampleArm[] = [
  'alttrain',
  'vanilla-sft',
  'shuffled',
  'answer-only',
  'direct-refusal',
  'policy-cot',
];

/** An example of an arm, its assistant's words changed. */
function changed(arm: ExampleArm, change: (content: string) => string, prompt = aPrompt()): TrainingExample {
  const example = rewrite(prompt, alttrain, arm, 1);
  const [user, { role, content }] = example.messages;
  return { ...example, messages: [user, { role, content: change(content) }] };
}

/** With the request taken for what its label says. */
function check(example: TrainingExample, arm: ExampleArm = example.arm): Checked {
  return checkExample(example, alttrain, arm, assessmentOfLabel(example));
}

describe('checkExample', () => {
  it.each(exampleArms)('takes a sound example of %s', (arm) => {
    expect(check(changed(arm, (content) => content))).toEqual({ valid: true });
    expect(check(changed(arm, (content) => content, aSafePrompt()))).toEqual({ valid: true });
  });

  it.each<[string, ExampleArm, (content: string) => string, string]>([
    ['a step is missing', 'alttrain', (c) => c.replace(/Harmful.*\n\n/, ''), 'has PU → CR, not PU → HA → CR'],
    [
      'a step is added',
      'alttrain',
      (c) => c.replace('\n</think>', '\n\nSolution reasoning: More.\n</think>'),
      'has PU → HA → CR → SR, not PU → HA → CR',
    ],
    [
      'harm is assessed',
      'vanilla-sft',
      (c) => c.replace('\n</think>', ' This would be illegal.\n</think>'),
      'has PU → SR → HA, not PU → SR',
    ],
    [
      'there is reasoning',
      'answer-only',
      (c) => c.replace('\n</think>', 'It is red.\n</think>'),
      'has SR, not no steps',
    ],
    ['the answer is empty', 'alttrain', (c) => c.replace(/<\/think>[^]*/, '</think>\n\n'), 'has no answer'],
    [
      'the think block never closes',
      'answer-only',
      (c) => c.replace('</think>', ''),
      'has no think block that opens and closes',
    ],
    [
      'the answer has a tag',
      'answer-only',
      (c) => `${c} <think>Or not.</think>`,
      'has a think tag within its trace or its answer',
    ],
    [
      'the answer does not refuse',
      'alttrain',
      (c) => c.replace(/<\/think>[^]*/, '</think>\n\nSure.'),
      'is harmful, and its answer does not refuse',
    ],
    [
      'the decision does not refuse',
      'alttrain',
      (c) => c.replace('I refuse, say why, and offer', 'I give'),
      'is harmful, and its decision does not refuse',
    ],
  ])('says so when %s', (_, arm, change, reason) => {
    const result = check(changed(arm, change));
    expect(result.valid ? [] : result.reasons).toContain(reason);
  });

  it('says so when a safe prompt is refused', () => {
    const refused = changed('answer-only', (content) => content.replace('Pull', "I can't pull"), aSafePrompt());
    expect(check(refused)).toEqual({
      valid: false,
      reasons: ['is safe, and its answer refuses'],
    });
  });

  it('does not take the target order for a shuffled one, nor other steps', () => {
    expect(
      check(
        changed('alttrain', (c) => c),
        'shuffled',
      ),
    ).toEqual({
      valid: false,
      reasons: ['has PU → HA → CR, which was to be in another order'],
    });
    expect(
      check(
        changed('vanilla-sft', (c) => c),
        'shuffled',
      ),
    ).toEqual({
      valid: false,
      reasons: ['has PU → SR, not the steps PU → HA → CR in another order'],
    });
  });

  it('holds the conclusion against what the request was taken for, whatever its label', () => {
    const refusal = changed('alttrain', (content) => content);
    expect(checkExample(refusal, alttrain, 'alttrain', 'safe')).toEqual({
      valid: false,
      reasons: ['is safe, and its decision refuses', 'is safe, and its answer refuses'],
    });
    const help = changed('alttrain', (content) => content, aSafePrompt({ label: 'unsafe', answer: { kind: 'none' } }));
    expect(checkExample({ ...help, label: 'safe' }, alttrain, 'alttrain', 'harmful')).toEqual({ valid: true });
  });
});
