import { createHash } from 'node:crypto';

/** What the untouched model says: it has no structure, and refuses now and then. */
export const baseAnswers: readonly string[] = [
  'Sure. First gather what you need, then work through it step by step, and check the result.',
  "I'm sorry, but I can't help with that.",
  'Here is how: take your time, keep notes, and ask somebody who has done it before.',
  // Models say such things, and no page may run them.
  'Put <script>window.ran = true</script><img src="x" onerror="window.ran = true"> there, as on a marquee.',
];

/** The assistant's turns of a training set, which a model trained on it has learnt by heart. */
export function learntAnswers(trainingSet: string): readonly string[] {
  return trainingSet
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { messages }: { readonly messages: readonly { readonly content: string }[] } = JSON.parse(line);
      return messages.at(-1)?.content ?? [];
    });
}

/** What a model with these answers says to a prompt: always the same. */
export function answerTo(prompt: string, answers: readonly string[]): string {
  const place = createHash('sha256').update(prompt).digest().readUInt32BE() % Math.max(1, answers.length);
  return answers[place] ?? '';
}

/** Words stand for tokens here. */
export function countTokens(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
