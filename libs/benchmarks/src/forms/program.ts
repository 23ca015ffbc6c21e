import type { ItemForm } from './item-form.js';

/** The beginning of a function, to be written whole. It is taken as published: its spaces count. */
export const program: ItemForm = (_, { prompt: beginning, entry_point: entryPoint, test }) => {
  if (typeof beginning !== 'string' || typeof entryPoint !== 'string' || typeof test !== 'string') return [];
  return [
    {
      prompt: `Complete this Python function. Answer with the whole function in one block of code.\n\n\`\`\`python\n${beginning}\`\`\``,
      expected: { kind: 'program', beginning, entryPoint, test },
    },
  ];
};
