import { describe, expect, it } from 'vitest';

import { chosenLetter } from './choice-letter.js';

describe('chosenLetter', () => {
  it.each([
    ['B', 'B'],
    ['(C) Mercury', 'C'],
    ['**D**. Because it is.', 'D'],
    ['B.\nIt is the nearest.', 'B'],
    ['The answer is (A).', 'A'],
    ['First I thought the answer is A. But the correct answer is: **C**', 'C'],
    [String.raw`So \boxed{\text{D}} it is.`, 'D'],
    ['It is the nearest planet.\n\nB', 'B'],
    ['答案是 C。', 'C'],
    ['正确答案：B', 'B'],
    ['故选D', 'D'],
    ['Answer: b', null],
    ['A plant grows. I do not know.', null],
    ['The answer is Apple.', null],
    ['The answer is F.', null],
    ['', null],
  ])('of %j is %s', (answer, letter) => {
    expect(chosenLetter(answer, 4)).toBe(letter);
  });
});
