import { describe, expect, it } from 'vitest';

import { splitOutput } from './split-output.js';

const analysis = '<|channel|>analysis<|message|>The user greets me.';

describe('an output in channels', () => {
  it('has its thinking in analysis and its answer in final', () => {
    expect(splitOutput(`${analysis}<|end|><|start|>assistant<|channel|>final<|message|>Hello!<|return|>`)).toEqual({
      thinking: 'complete',
      trace: 'The user greets me.',
      answer: 'Hello!',
    });
  });

  it('takes commentary for thinking, and several messages together', () => {
    const more = `${analysis}<|end|><|start|>assistant<|channel|>commentary<|message|>I greet back.<|end|>`;
    expect(splitOutput(`${more}<|start|>assistant<|channel|>final<|message|>Hello!`)).toEqual({
      thinking: 'complete',
      trace: 'The user greets me.\n\nI greet back.',
      answer: 'Hello!',
    });
  });

  it('has no answer when the thinking was cut off, or nothing came after it', () => {
    expect(splitOutput(analysis)).toEqual({ thinking: 'unclosed', trace: 'The user greets me.', answer: '' });
    expect(splitOutput(`${analysis}<|end|>`)).toMatchObject({ thinking: 'complete', answer: '' });
  });

  it('has no thinking where there is final alone', () => {
    expect(splitOutput('<|channel|>final<|message|>Hello!<|return|>')).toEqual({
      thinking: 'absent',
      trace: '',
      answer: 'Hello!',
    });
  });
});
