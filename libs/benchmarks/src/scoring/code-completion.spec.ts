import { describe, expect, it } from 'vitest';

import { programOf } from './code-completion.js';

const problem = {
  entryPoint: 'add',
  prompt: 'from typing import List\n\n\ndef add(a: int, b: int) -> int:\n    """Adds."""\n',
};

describe('programOf', () => {
  it('goes on where the prompt ends, up to a fence', () => {
    expect(programOf('    return a + b\n', problem)).toBe(`${problem.prompt}    return a + b\n`);
    expect(programOf('    return a + b\n```\nThat adds.', problem)).toBe(`${problem.prompt}    return a + b\n`);
  });

  it('takes a whole function from its fenced block, with the imports of the prompt', () => {
    const answer = 'Here it is:\n```python\ndef add(a, b):\n    return a + b\n```\nUse it like `add(1, 2)`.';
    expect(programOf(answer, problem)).toBe('from typing import List\n\n\ndef add(a, b):\n    return a + b\n');
  });

  it('takes the last of several blocks with the function, also one that was cut off', () => {
    const first = '```python\ndef add(a, b):\n    return a\n```\n';
    expect(programOf(`${first}Better:\n\`\`\`python\ndef add(a, b):\n    return a + b`, problem)).toContain(
      'return a + b',
    );
  });

  it('takes a block without the function for the body', () => {
    expect(programOf('```python\n    return a + b\n```', problem)).toBe(`${problem.prompt}    return a + b`);
  });

  it('takes a function without a fence', () => {
    expect(programOf('def add(a, b):\n    return a + b\n', problem)).toBe(
      'from typing import List\n\n\ndef add(a, b):\n    return a + b\n',
    );
  });
});
