import type { ItemForm } from './item-form.js';

/** The prompt as it is: a refusal where it is unsafe, an answer where it is safe. */
export const labelled: ItemForm = ({ prompt, label }) => [
  { prompt, expected: { kind: label === 'unsafe' ? 'refuse' : 'comply' } },
];
