import type { ItemForm } from './item-form.js';

/** An article, to be told in as many sentences as its published highlights are, three or four. */
export const summary: ItemForm = ({ prompt: article }, { highlights }) => {
  if (typeof highlights !== 'string' || highlights.trim() === '') return [];
  return [
    {
      prompt: `Summarise this article in three or four short sentences. Write nothing else.\n\n${article}`,
      expected: { kind: 'summary', references: [highlights] },
    },
  ];
};
