import type { ItemForm } from './item-form.js';

/** A question, to be answered as shortly as its accepted answers are. */
export const shortAnswer: ItemForm = ({ prompt }, { answer }) => {
  const accepted = Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string') : [];
  if (accepted.length === 0) return [];
  return [
    {
      prompt: `Answer in a few words and write nothing else.\n\nQuestion: ${prompt}?\nAnswer:`,
      expected: { kind: 'short-answer', accepted },
    },
  ];
};
