import { assistantContent, outputOf, type TrainingExample } from '../training-example.js';

/** One think block, then an answer, and nothing lost when they are parted as a model's output is. */
export function thinkBlockProblems(example: TrainingExample): readonly string[] {
  const { thinking, trace, answer } = outputOf(example);
  if (thinking !== 'complete') return ['has no think block that opens and closes'];
  if (answer === '') return ['has no answer'];
  const [, { content }] = example.messages;
  return content === assistantContent(trace, answer) ? [] : ['has a think tag within its trace or its answer'];
}
