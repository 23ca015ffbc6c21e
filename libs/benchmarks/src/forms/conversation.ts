import type { ItemForm } from './item-form.js';

/** MT-Bench: each turn of a conversation is an item, asked after the model's own answers to those before it. */
export const conversation: ItemForm = (_, { turns, reference }) => {
  const asked = textsOf(turns);
  const right = textsOf(reference);
  return asked.map((prompt, place) => {
    const given = right[place];
    return {
      part: `turn-${place + 1}`,
      before: asked.slice(0, place),
      prompt,
      expected: { kind: 'rated', ...(given === undefined ? {} : { reference: given }) },
    };
  });
};

function textsOf(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : [];
}
