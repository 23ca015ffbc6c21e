import { describe, expect, it } from 'vitest';

import { aPrompt } from '../../../test/builders/prompt.js';
import { alttrain } from '../../../test/builders/structure.js';
import { rewrite } from '../rewrite.js';
import { armsAgree } from './arms-agree.js';

const target = rewrite(aPrompt(), alttrain, 'alttrain', 1);

describe('armsAgree', () => {
  it('takes arms that differ in their reasoning alone', () => {
    const others = (['vanilla-sft', 'shuffled', 'answer-only'] as const).map((arm) =>
      rewrite(aPrompt(), alttrain, arm, 1),
    );
    expect(armsAgree([target, ...others])).toEqual({ valid: true });
  });

  it.each([
    ['prompts', aPrompt({ prompt: 'Another one.' }), 'answer-only', 'has not the same prompt in all arms'],
    [
      'answers',
      aPrompt({ answer: { kind: 'given', text: 'No.' } }),
      'vanilla-sft',
      'has not the same answer in all matched arms',
    ],
    ['steps', aPrompt({ category: 'weapons' }), 'shuffled', "has other steps in shuffled than alttrain's own"],
  ] as const)('says so when %s differ', (_, prompt, arm, reason) => {
    const result = armsAgree([target, rewrite(prompt, alttrain, arm, 1)]);
    expect(result.valid ? [] : result.reasons).toContain(reason);
  });
});
