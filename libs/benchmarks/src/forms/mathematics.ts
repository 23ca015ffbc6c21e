import type { ItemForm } from './item-form.js';

/** The problem, and where its answer is to stand, so that it can be found. */
export const mathematics: ItemForm = ({ prompt, answer }) => {
  if (answer.kind === 'none') return [];
  return [
    {
      prompt: `${prompt}\n\nPut the final answer in \\boxed{}.`,
      expected: { kind: 'mathematics', value: answer.text },
    },
  ];
};
