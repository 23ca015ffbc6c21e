import { normaliseAnswer } from '../scoring/gsm8k.js';
import type { ItemForm } from './item-form.js';

/** The problem as it is: the number that its worked solution ends with, after `#### `. */
export const workedSolution: ItemForm = ({ prompt, answer }) => {
  if (answer.kind === 'none' || !answer.text.includes('#### ')) return [];
  return [{ prompt, expected: { kind: 'number', value: normaliseAnswer(answer.text) } }];
};
